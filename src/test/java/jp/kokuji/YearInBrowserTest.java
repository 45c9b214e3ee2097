package jp.kokuji;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import jp.kokuji.command.ServedPages;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole year on the operator's pages, by keys alone, in a real browser: handed in, returned,
 * corrected, reminded, reported, made final, approved by another person, published, corrected. Each
 * page on the way is looked through on a wide screen, on a narrow one and at twice its size.
 */
@Tag("long")
class YearInBrowserTest {
  private static final List<String> HEADINGS =
      List.of("受付番号", "受付日", "実施機関", "所管部課", "請求者区分", "開示方法", "処理結果");
  private static final String REASON = "試験のため、記録の少ない年度を確定する";
  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("messages.console", Locale.ROOT);

  @TempDir static Path folder;
  private final ServedPages pages = ServedPages.fresh();
  private final Pictures pictures = new Pictures();

  private String address(String path) {
    return "http://127.0.0.1:" + pages.port() + path;
  }

  private static Path ledger(String name, String... outcomes) throws IOException {
    Path file = folder.resolve(name);
    try (Workbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("開示");
      row(sheet, 0, HEADINGS);
      for (int i = 0; i < outcomes.length; i++) {
        String number = Integer.toString(i + 1);
        row(sheet, i + 1, List.of(number, "2025-04-20", "市長", "総務部", "市内", "閲覧", outcomes[i]));
      }
      workbook.write(out);
    }
    return file;
  }

  private static void row(Sheet sheet, int number, List<String> values) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < values.size(); i++) {
      row.createCell(i).setCellValue(values.get(i));
    }
  }

  /** Looks the page through, as everybody may see it. */
  private void look(Window window, String name, String... said) throws IOException {
    assertThat(window.text()).as(name).contains(said);
    for (int[] size : new int[][] {{1280, 1}, {390, 1}, {1280, 2}}) {
      window.size(size[0], size[1]);
      String at = name + " at " + size[0] + " times " + size[1];
      assertThat(window.faults()).as(at).isEmpty();
      assertThat(window.run("document.documentElement.scrollWidth - innerWidth").asInt())
          .as(at + ": it scrolls sideways")
          .isLessThanOrEqualTo(0);
      pictures.trial(name + "-" + size[0] / size[1], window);
    }
    window.size(1280, 1);
    assertThat(window.run("document.documentElement.lang").asString()).isEqualTo("ja");
    assertThat(
            window
                .run(
                    "[...document.querySelectorAll('td.held, td.missing, td.nil, .tiles li')]"
                        + ".filter(e => !e.innerText.trim()).length")
                .asInt())
        .as(name + ": what is said by colour is said in words")
        .isZero();
  }

  @Test
  void fromTheFirstLedgerToTheCorrectionOfTheNotice() throws Exception {
    Tool.CHROMIUM.demand();
    try (Window window = new Window(folder)) {
      window.size(1280, 1);
      handIn(window);
      remind(window);
      makeFinal(window);
      approve(window, "100", "第1版　告示第100号");
      correct(window);
      approve(window, "101", "第2版　告示第101号");
      assertThat(errata()).isNotEmpty();
      states(window);
      assertThat(window.complaints()).isEmpty();
    }
  }

  private List<Path> errata() throws IOException {
    try (var files = Files.walk(pages.workplace().output().resolve("public/R7"))) {
      return files.filter(file -> file.toString().contains("errata")).toList();
    }
  }

  /** The department's own part: a ledger with a fault, what is wrong with it, and a right one. */
  private void handIn(Window window) throws Exception {
    window.go(address("/"));
    look(window, "stranger", "入り口のアドレス");
    SignedIn.as(window, pages, "総務部の係", "提出者", "--department", "総務部");
    look(window, "submitter", "総務部");
    window.enter("提出");
    window.go(address("/hand-in?year=R7"));
    look(window, "hand-in", "調べるだけで、何も保存しません", "令和7年度");
    pictures.take("hand-in", window);
    send(window, ledger("請求.xlsx", "開示", "開示", "全部開示せず"));
    look(window, "judged", "直すところがあります", "4行目", "列「処理結果」", "返却ファイル");
    pictures.take("judged", window);
    assertThat(window.focused()).as("what is wrong has the focus").startsWith("直すところがあります");
    assertThat(pages.workplace().input().resolve("R7/総務部/請求.xlsx")).doesNotExist();
    window.enter("提出する");
    look(window, "partly", "受け入れた行は 2 です", "返却ファイル");
    window.enter("提出");
    send(window, ledger("請求.xlsx", "開示", "開示", "不存在"));
    window.space(WORDS.getString("hand-in.replace"));
    look(window, "replace", "このまま提出できます");
    window.enter("提出する");
    look(window, "taken", "すべての行を受け入れました");
    pictures.take("taken", window);
    window.enter("提出");
    window.enter("外部提供届出は該当なし");
    look(window, "nil", "すべての行を受け入れました");
    window.enter("終わる");
    look(window, "signed-out", "終わりました");
  }

  private void send(Window window, Path file) throws InterruptedException {
    window.choose("input[type=file]", List.of(file));
    window.enter("調べる");
  }

  private void remind(Window window) throws Exception {
    SignedIn.as(window, pages, "担当 一郎", "担当");
    look(window, "year", "未提出", "該当なし", "次の予定");
    pictures.take("year", window);
    window.enter("提出をお願いする");
    look(window, "reminders", "総務部", "soumu@city.example.lg.jp", "宛先なし");
    pictures.take("reminders", window);
    int before = pages.mail().getReceivedMessages().length;
    window.enter("1件のメールを送る");
    look(window, "reminded", "メールを 1 件送りました", "宛先がありません");
    assertThat(pages.mail().getReceivedMessages()).hasSize(before + 1);
  }

  private void makeFinal(Window window) throws Exception {
    window.enter("確定と公表");
    window.enter("速報を作る");
    look(window, "drafts", "作りました");
    window.go(address("/report?year=R7&id=information-disclosure"));
    look(window, "report", "情報公開制度の運用状況");
    pictures.take("report", window);
    window.enter("3");
    look(window, "figure", "請求.xlsx");
    pictures.take("figure", window);
    window.go(address("/rules/tables?year=R7&id=information-disclosure"));
    look(window, "tables", "この表を作る言葉");
    window.go(address("/rules"));
    look(window, "rules", "誤りはありません");
    pictures.take("rules", window);
    window.go(address("/rules/kind?id=document-request"));
    look(window, "kind", "部分開示");
    window.go(address("/rules/checks?id=information-disclosure"));
    look(window, "checks", "C-D01");
    window.go(address("/compare?year=R7&id=information-disclosure"));
    look(window, "compare", "前年度");
    window.go(address("/release?year=R7"));
    window.enter("確定する");
    look(window, "open", "確定しませんでした", "提出も該当なし届もありません");
    ask(window, "100");
    look(window, "requested", "承認を依頼しました", "確認票の番号");
  }

  /** Makes the reports final for a reason, and asks for approval. */
  private void ask(Window window, String number) throws InterruptedException {
    window.type(WORDS.getString("release.override"), REASON);
    window.enter("確定する");
    assertThat(window.text()).contains("確定（第");
    window.type("告示番号", number);
    window.day("告示日", "2026", "06", "15");
    window.type(WORDS.getString("release.note"), "提出した課の訂正による");
    window.space(WORDS.getString("release.left-out"));
    window.enter(WORDS.getString("release.send"));
  }

  private void approve(Window window, String number, String published) throws Exception {
    window.enter("終わる");
    SignedIn.as(window, pages, "承認 花子", "承認者");
    window.go(address("/passkey"));
    look(window, "passkey-" + number, "ここではパスキーを使えません");
    window.enter("確定と公表");
    look(window, "to-approve-" + number, "承認を待っているもの", number);
    pictures.take("approve", window);
    String code = window.run("document.querySelector('input[name=code]').value").asString();
    window.enter("確認票 " + code + " の内容で承認し、公表する");
    look(window, "published-" + number, "公表しました", published);
    window.enter("終わる");
  }

  private void correct(Window window) throws Exception {
    SignedIn.as(window, pages, "担当 一郎", "担当");
    window.go(address("/hand-in?year=R7&submitter=" + URLEncoder.encode("総務部", UTF_8)));
    send(window, ledger("請求.xlsx", "開示", "不存在", "不存在", "開示"));
    window.space(WORDS.getString("hand-in.replace"));
    window.enter("提出する");
    window.go(address("/problems?year=R7"));
    look(window, "problems", "令和7年度");
    window.go(address("/running"));
    look(window, "running", "した事の記録");
    window.go(address("/release?year=R7"));
    ask(window, "101");
  }

  /** What is seen rarely: 200 departments with long names, faults, refusals, paper. */
  private void states(Window window) throws Exception {
    SignedIn.as(window, pages, "担当 一郎", "担当");
    window.go(address("/?year=R7"));
    window.onPaper(true);
    assertThat(window.run("getComputedStyle(document.querySelector('.top')).display").asString())
        .isEqualTo("none");
    assertThat(window.run("document.querySelector('table').scrollWidth <= innerWidth").asBoolean())
        .as("a table that fits on paper")
        .isTrue();
    window.onPaper(false);
    window.go(address("/nowhere"));
    look(window, "refused", "この操作はできません");
    Path departments = pages.workplace().jobs().resolve("city/departments.yml");
    String few = Files.readString(departments);
    try {
      StringBuilder many = new StringBuilder(few.stripTrailing());
      for (int i = 1; i <= 180; i++) {
        many.append("\n  - name: まちづくり・デジタル・トランスフォーメーション推進部第")
            .append(i)
            .append("課地域共生社会推進担当\n    agency: 市長");
      }
      Files.writeString(departments, many + "\n");
      window.go(address("/?year=R7"));
      look(window, "many", "推進部第180課");
      Files.writeString(departments, few.replace("agency: 市長", "agency: 町長"));
      window.go(address("/?year=R7"));
      look(window, "faults", "departments.yml", "町長");
      window.go(address("/rules"));
      look(window, "rule-faults", "誤りが");
    } finally {
      Files.writeString(departments, few);
    }
    window.enter("終わる");
    window.go(address("/sign-in"));
    window.type("名前", "知らない人");
    window.type("合い言葉", "でたらめな合い言葉です");
    window.enter("入る");
    look(window, "wrong", "名前か合い言葉が違います");
    assertThat(window.focused()).startsWith("名前か合い言葉が違います");
  }
}
