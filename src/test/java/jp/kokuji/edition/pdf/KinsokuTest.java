package jp.kokuji.edition.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import jp.kokuji.report.Block;
import jp.kokuji.report.Block.Group;
import jp.kokuji.report.Block.Row;
import jp.kokuji.report.Block.Table;
import jp.kokuji.report.Cell.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random sentences, laid into paragraphs, lists and columns of many widths. */
class KinsokuTest {
  private static final float LEFT = 62;
  private static final float RIGHT = 595 - 62;

  /** Of the tables; no sentence has such a line. */
  private static final String CAPTION = "表";

  private static final String NEVER_FIRST =
      "、。，．・：；？！゛゜ヽヾゝゞ々〻ー‐～〜’”）〕］｝〉》」』】〗〙％℃′″ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱ,.:;?!)]}%";
  private static final Pattern FORBIDDEN_FIRST =
      Pattern.compile("^[" + Pattern.quote(NEVER_FIRST) + "]");
  private static final Pattern FORBIDDEN_LAST = Pattern.compile("[（〔［｛〈《「『【〖〘‘“(\\[{￥＄№第]$");
  private static final Pattern COUNTED = Pattern.compile("[0-9０-９]$");
  private static final Pattern COUNTER = Pattern.compile("^[0-9０-９年月日時分件号条項回課名人階歳円万度個枚]");

  private static final List<String> WORDS =
      List.of(
          "請求",
          "一部承諾",
          "「開示」",
          "『公報』",
          "（第１０号）",
          "（条例第10条第1項第2号）について",
          "、",
          "。",
          "・",
          "：",
          "？",
          "！",
          "々",
          "人々",
          "ー",
          "サーバー",
          "クラウド",
          "ファックス",
          "ウェブ",
          "きょうしつ",
          "ゃ",
          "ヶ",
          "三ヶ月",
          "１２３件",
          "456,789件",
          "令和３年４月１日",
          "平成31年4月30日",
          "１，２３４円",
          "50％",
          "30℃",
          "…",
          "……",
          "――",
          "𠮷野",
          "髙﨑",
          "辻\uDB40\uDD00",
          "葛\uDB40\uDD00城",
          "〜",
          "～",
          "か\u3099っこ",
          "㈱",
          "①",
          "Web",
          "AI-OCR",
          "【実施機関】",
          "〔注〕",
          "［別紙］",
          "｛式｝",
          "〈例〉",
          "《新》",
          "2つ",
          "午前10時30分",
          "3階",
          "𠮷」",
          "「𠮷",
          "（𠮷",
          "葛\uDB40\uDD00）",
          "（〜",
          "〜）",
          "第𠮷号",
          "〜。",
          "ㇰ",
          "〻",
          "′");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void noLineBeginsOrEndsWithWhatMustNot(long seed) throws IOException {
    List<PrintedLine> lines = PrintedLine.of(pdf(new Random(seed)));
    assertThat(lines).hasSizeGreaterThan(150);
    List<String> wrong = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String before = lines.get(i - 1).text();
      String after = lines.get(i).text();
      if (FORBIDDEN_FIRST.matcher(after).find()
          || FORBIDDEN_LAST.matcher(before).find()
          || (COUNTED.matcher(before).find() && COUNTER.matcher(after).find())) {
        wrong.add(before + " / " + after);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(justified(lines)).hasSizeGreaterThan(30);
  }

  /** The last line of a paragraph of any length, in running text and in a list. */
  @Test
  void noParagraphEndsWithALineOfOneCharacter() throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (int length = 40; length < 100; length++) {
      String text = "請".repeat(length - 1) + "求。";
      blocks.add(new Block.Paragraph(text));
      blocks.add(new Block.Listing(List.of(new Block.Listing.Item("第１号", text))));
    }
    List<PrintedLine> last =
        PrintedLine.of(pdf(blocks)).stream().filter(line -> line.text().endsWith("求。")).toList();
    assertThat(last).hasSize(120).allMatch(line -> line.text().length() > "求。".length());
  }

  /** The lines of paragraphs that end at the right margin, as all but the last must. */
  private static List<PrintedLine> justified(List<PrintedLine> lines) {
    List<PrintedLine> justified = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      PrintedLine line = lines.get(i - 1);
      boolean title = lines.get(i).text().equals(CAPTION);
      boolean continued = Math.abs(lines.get(i).x() - LEFT) < .1 && line.x() < LEFT + 12 && !title;
      if (continued) {
        boolean rare = line.text().codePoints().anyMatch(c -> c > 0xFFFF || c == 0x3099);
        assertThat(line.end()).as(line.text()).isCloseTo(RIGHT, within(rare ? 10.5f : .6f));
        justified.add(line);
      }
    }
    return justified;
  }

  private static byte[] pdf(Random random) throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      blocks.add(new Block.Paragraph(sentence(random, 60)));
      blocks.add(new Block.Listing(List.of(new Block.Listing.Item("第１号", sentence(random, 30)))));
    }
    for (int columns = 1; columns < 4; columns++) {
      blocks.add(table(random, columns));
    }
    return pdf(blocks);
  }

  private static byte[] pdf(List<Block> blocks) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfEdition().write(SampleDocument.of(true, blocks.toArray(Block[]::new)), out);
    return out.toByteArray();
  }

  private static Table table(Random random, int columns) {
    List<Group> groups = new ArrayList<>();
    List<Integer> widths = new ArrayList<>();
    for (int row = 0; row < 6; row++) {
      String[] texts = new String[columns];
      for (int i = 0; i < columns; i++) {
        texts[i] = sentence(random, 20);
      }
      groups.add(new Group(List.<Row>of(SampleDocument.row(Role.TEXT, texts))));
    }
    for (int i = 0; i < columns; i++) {
      widths.add(3 + i);
    }
    String[] heads = new String[columns];
    java.util.Arrays.fill(heads, "見出し");
    return new Table(
        CAPTION, "", widths, List.of(SampleDocument.row(Role.COLUMN_HEADING, heads)), groups);
  }

  /** Words in random order; as in real text, only a few in a row that a line may not begin with. */
  private static String sentence(Random random, int words) {
    StringBuilder sentence = new StringBuilder("文");
    int bound = 0;
    for (int i = 0; i < words; i++) {
      String word = bound > 1 ? "通知" : WORDS.get(random.nextInt(WORDS.size()));
      bound = FORBIDDEN_FIRST.matcher(word).find() ? bound + 1 : 0;
      sentence.append(word);
    }
    return sentence.append("。").toString();
  }
}
