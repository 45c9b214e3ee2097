package jp.kokuji.submission;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.kokuji.submission.Catalogue.CP932;
import static jp.kokuji.submission.Catalogue.DESK;
import static jp.kokuji.submission.Catalogue.csv;
import static jp.kokuji.submission.Catalogue.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The faults E1 to E6 and C1 to C9: encodings and CSV. */
class CatalogueOfTextFilesTest {
  private static final String WELL = "CSV（UTF-8）: 1 accepted, 0 held back";
  private static final String HELD_BACK = "CSV（UTF-8）: 0 accepted, 1 held back ";
  private static final String BOM = "\uFEFF";

  @TempDir private Path folder;

  static Stream<Catalogue.Case> encodings() {
    String tabs = BOM + DESK.replace(',', '\t');
    return Stream.of(
        csv("E1", "UTF-8", DESK, WELL),
        csv("E1", "with mark", BOM + DESK, "CSV（UTF-8・BOM付き）: 1 accepted, 0 held back"),
        csv("E1", "CP932", DESK.getBytes(CP932), "CSV（Windows-31J）: 1 accepted, 0 held back"),
        csv(
            "E1",
            "Unicode text of Excel",
            tabs.getBytes(UTF_16LE),
            "CSV（UTF-16LE・BOM付き、タブ区切り）: 1 accepted, 0 held back F-13"),
        csv("E2", "EUC-JP", DESK.getBytes(Charset.forName("EUC-JP")), "refused F-01"),
        csv("E2", "ISO-2022-JP", DESK.getBytes(Charset.forName("ISO-2022-JP")), "refused F-01"),
        csv("E2", "mixed", mixed(), "refused F-01"),
        csv(
            "E3",
            "kana that are UTF-8",
            "ﾃｩﾃｪ,ﾃｫ".getBytes(CP932),
            "CSV（Windows-31J）: refused F-10 S-02"),
        csv("E3", "letters of UTF-8", request("摘要", "é"), WELL),
        csv("E4", "gaiji", request("摘要", "\uE000").getBytes(CP932), gaiji()));
  }

  private static String gaiji() {
    return "CSV（Windows-31J）: 1 accepted, 0 held back V-09";
  }

  private static byte[] mixed() {
    byte[] first = DESK.getBytes(CP932);
    byte[] second = "市長,総務部,R3.6,1\n".getBytes(UTF_8);
    byte[] both = new byte[first.length + second.length];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  static Stream<Catalogue.Case> characters() {
    return Stream.of(
        csv("E6", "NUL", request("摘要", "a\0b"), "refused F-01"),
        csv("E6", "C0", request("摘要", "a\u0007b"), HELD_BACK + "V-08"),
        csv("E6", "direction", request("摘要", "a\u202Eb"), HELD_BACK + "V-08"),
        csv("E6", "zero width", request("摘要", "a\u200Bb"), HELD_BACK + "V-08"),
        csv("E6", "IVS", request("摘要", "葛\uDB40\uDD00城"), WELL + " V-14"));
  }

  static Stream<Catalogue.Case> csvFiles() {
    return Stream.of(
        csv("C1", "unclosed quote", DESK + "市長,\"総務部,R3.6,1\n", "CSV（UTF-8）: refused F-06"),
        csv("C2", "513 columns", DESK + ",".repeat(511) + "x,y\n", "CSV（UTF-8）: refused F-07"),
        csv("C2", "long cell", request("摘要", "x".repeat(65537)), "CSV（UTF-8）: refused F-07"),
        csv("C3", "CR", DESK.replace('\n', '\r'), WELL),
        csv("C3", "mixed ends", DESK.replaceFirst("\n", "\r\n"), WELL),
        csv("C3", "no final end", DESK.strip(), WELL),
        csv("C3", "blank at the end", DESK.replace("\n", ",,\n") + ",,,\n\n", WELL),
        csv("C4", "quoted newline", request("摘要", "a\nb") + "〃\n", heldBackInRow3()),
        csv("C5", "reordered", "閲覧,年月,情報公開コーナー,実施機関\n3,R3.5,総務部,市長\n", WELL),
        csv("C6", "missing", "実施機関,年月,閲覧\n市長,R3.5,3\n", "CSV（UTF-8）: refused F-10 S-01"),
        csv("C6", "twice", request("受付年月日", "x"), "CSV（UTF-8）: refused F-10 S-03"),
        csv("C6", "unknown", request("備考", "x"), WELL + " S-04"),
        csv("C7", "title above", "情報提供 令和3年度\n\n" + DESK, WELL),
        csv("C7", "right total", DESK + "合計,,,3\n", WELL),
        csv("C7", "wrong total", DESK + "合計,,,4\n", WELL + " X-06"),
        csv("C7", "footnote", DESK + "※速報値\n", oneHeldBack("S-07")),
        csv("C7", "ditto", DESK + "〃,〃,R3.6,1\n", oneHeldBack("V-02")),
        csv("C8", "tabs", DESK.replace(',', '\t'), separated("、タブ区切り")),
        csv("C8", "semicolons", DESK.replace(',', ';'), separated("、セミコロン区切り")),
        csv("C8", "sep", "sep=,\n" + DESK, separated("")),
        csv("C9", "headings only", DESK.lines().findFirst().orElseThrow(), none()));
  }

  private static String heldBackInRow3() {
    return "CSV（UTF-8）: 1 accepted, 1 held back S-07";
  }

  private static String oneHeldBack(String code) {
    return "CSV（UTF-8）: 1 accepted, 1 held back " + code;
  }

  private static String separated(String by) {
    return "CSV（UTF-8" + by + "）: 1 accepted, 0 held back F-13";
  }

  private static String none() {
    return "CSV（UTF-8）: 0 accepted, 0 held back";
  }

  @ParameterizedTest
  @MethodSource({"encodings", "characters", "csvFiles"})
  void becomes(Catalogue.Case submission) {
    assertThat(submission.verdictIn(folder)).isEqualTo(submission.verdict());
  }
}
