package jp.kokuji;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.kokuji.Workplace.request;
import static jp.kokuji.Workplace.requests;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report is final when nothing stands open, or when somebody says why it may be all the same. */
class FinalReportTest {
  private static final String REPORT = "information-disclosure";
  private static final String APPEAL =
      """
      整理番号,制度,審査請求日,実施機関,所管部課,対象受付番号,審査請求の内容,実施機関の処分
      1,情報公開,2021-05-10,市長,総務部,999,取消し,部分開示
      """;

  private static final String PROVIDED =
      "実施機関,情報公開コーナー,年月,閲覧,写しの交付,刊行物有償頒布\n教育委員会,教育部,R3.4,1,0,0\n";

  @TempDir private Path root = Path.of("");
  private Workplace workplace = new Workplace(root);

  /** What was said, and the exit status. */
  private record Answer(int status, String text) {}

  private Answer run(String... arguments) {
    StringWriter said = new StringWriter();
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--input=" + workplace.input());
    all.add("--output=" + workplace.output());
    all.add("--jobs=" + workplace.jobs());
    all.add("--data=" + workplace.data());
    PrintWriter out = new PrintWriter(said, true);
    int status = CommandLines.of(out, out).execute(all.toArray(String[]::new));
    return new Answer(status, said.toString());
  }

  private Answer makeFinal(String... more) {
    List<String> line = new ArrayList<>(List.of("report", "R3", "--report", REPORT, "--final"));
    line.addAll(List.of(more));
    return run(line.toArray(String[]::new));
  }

  private String manifest() throws IOException {
    return Files.readString(
        workplace.output().resolve("R3").resolve(REPORT).resolve("manifest.json"), UTF_8);
  }

  /** What the report prints besides: its office says that there is none. */
  private static final String NONE_AT_ALL =
      Stream.of("審査請求", "審議会・審査会", "情報提供", "職員研修", "公表実績")
          .map(kind -> kind + ",市長,総務部\n")
          .collect(Collectors.joining());

  /** Three requests of one department; all others say that they have none. */
  @BeforeEach
  void submit() {
    workplace = new Workplace(root).cleared();
    workplace.submit("R3/総務部/台帳.csv", requests("1", "2", "3"));
    workplace.submit(
        "R3/総務課/該当なし届.csv",
        Jobs.rulebook().city().departments().stream()
            .filter(department -> !department.name().equals("総務部"))
            .map(d -> "公文書開示請求,%1$s,%2$s\n情報提供,%1$s,%2$s\n".formatted(d.agency(), d.name()))
            .collect(Collectors.joining("", "届出の種類,実施機関,所管部課\n", NONE_AT_ALL)));
    assertThat(run("load").status()).isZero();
  }

  @Test
  void nothingOpenMakesItFinalAndWhateverIsOpenKeepsItSo() throws IOException {
    assertThat(makeFinal()).extracting(Answer::status).isEqualTo(0);
    String first = manifest();
    assertThat(first)
        .contains("\"state\" : \"final\"", "\"failed\" : 0")
        .doesNotContain("overridden");

    workplace.submit("R3/総務部/追加.csv", requests("4"));
    refuses("読み込んでいません（load を実行してください）: R3/総務部/追加.csv", first);

    workplace.submit("R3/総務部/追加.csv", requests("4") + request("5", "無い部"));
    run("load");
    refuses("保留した行やシートがあります: R3/総務部/追加.csv", first);

    workplace.submit("R3/総務部/追加.csv", requests("4"));
    workplace.submit("R3/総務課/該当なし届.csv", "届出の種類,実施機関,所管部課\n公文書開示請求,市長,秘書室\n");
    run("load");
    refuses("提出も該当なし届もありません: 教育委員会 教育部 公文書開示請求", first);
    assertThat(run("report", "R3", "--report", REPORT).status()).as("a draft").isZero();

    Files.delete(workplace.input().resolve("R3/総務部/追加.csv"));
    String gone = "入力フォルダーからなくなったファイルの記録を、令和3年度に数えています（1件）: R3/総務部/追加.csv";
    assertThat(run("explain", "R3", REPORT + ":overview:合計:開示請求").text()).contains(gone);
    assertThat(
            run(
                    "publish",
                    "R3",
                    "--notice-number",
                    "1",
                    "--notice-date",
                    "2022-05-01",
                    "--report",
                    REPORT)
                .text())
        .contains(gone);
  }

  /** 「ありませんでした」 is only stated of a ledger that somebody sent or declared empty. */
  @Test
  void noLedgerIsStatedToBeEmptyThatNobodyDeclared() throws IOException {
    Path declared = workplace.input().resolve("R3/総務課/該当なし届.csv");
    String all = Files.readString(declared);
    Files.writeString(declared, all.replace(NONE_AT_ALL, ""));
    assertThat(run("load").status()).isZero();
    Answer refused = makeFinal();
    assertThat(refused.status()).isEqualTo(1);
    for (String kind : List.of("審査請求", "審議会・審査会", "情報提供", "職員研修")) {
      assertThat(refused.text()).containsPattern("提出も該当なし届もありません: .*" + kind);
    }
    Files.writeString(declared, all.replace("情報提供,教育委員会,教育部\n", ""));
    assertThat(run("load").status()).isZero();
    assertThat(makeFinal().text())
        .as("each corner owes its own")
        .contains("提出も該当なし届もありません: 教育委員会 教育部 情報提供");
    Files.writeString(declared, all);
    workplace.submit("R3/総務部/登録簿.csv", "届出番号,届出日,登録区分,業務の名称,実施機関,所管部課\n1,R3.13.1,開始,甲,市長,総務部\n");
    assertThat(run("load").status()).as("a row is held").isEqualTo(1);
    assertThat(makeFinal().text()).as("of a kind that it does not print").contains("確定 第1版です");
    workplace.submit("R3/教育部/情報提供.csv", PROVIDED);
    workplace.submit("R3/総務部/研修.csv", "実施年月,対象者,研修内容\nR3.5,新規採用職員,制度の基礎\n");
    assertThat(run("load").text()).as("none, and some").contains("教育部（情報提供", "総務部（職員研修");
    assertThat(makeFinal().text()).contains("教育委員会 教育部 情報提供", "市長 総務部 職員研修");
  }

  private void refuses(String why, String released) throws IOException {
    Answer answer = makeFinal();
    assertThat(answer.text()).contains(why, "--override");
    assertThat(answer.status()).isEqualTo(1);
    assertThat(manifest()).isEqualTo(released);
  }

  @Test
  void failingCheckIsToldWithBothSidesAndHeldAgainstAFinalReport() throws IOException {
    workplace.submit("R3/総務課/審査請求.csv", APPEAL);
    run("load");
    Answer draft = run("report", "R3", "--report", REPORT);
    assertThat(draft.status()).isEqualTo(1);
    assertThat(draft.text())
        .contains(
            "検算が合いません: information-disclosure:requests-by-outcome:total　"
                + "表「requests-by-outcome」の「合計:審査請求」の合計は1、内訳の合計は0です。",
            "kokuji explain R3 \"information-disclosure:requests-by-outcome:合計:審査請求\"",
            "検算が合いません: C-D14　審査請求 1 の対象受付番号の開示請求で、審査請求の日までに受け付けたものが、その年度の台帳にありません。",
            "記録: R3/総務課/審査請求.csv 2行目");
    String drafted = manifest();
    assertThat(drafted).contains("\"state\" : \"draft\"", "\"check\" : \"C-D14\"");
    refuses("検算が合いません: C-D14", drafted);

    Answer overridden = makeFinal("--override", "市長の指示により公表を先に行う");
    assertThat(overridden.status()).as("the check still fails").isEqualTo(1);
    assertThat(manifest())
        .contains(
            "\"state\" : \"final\"",
            "\"reason\" : \"市長の指示により公表を先に行う\"",
            "検算が合いません: C-D14　審査請求 1 の対象受付番号");
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    String released = workplace.output().toString();
    assertThat(CommandLines.of(nowhere, nowhere).execute("verify", released)).isZero();

    assertThat(run("verify", released))
        .satisfies(
            whole -> {
              assertThat(whole.status()).as(whole.text()).isZero();
              assertThat(whole.text()).contains("データベースの記録（確定版、告示、確認した人）と照らしました。合わないもの 0 件");
            });
    Path file = workplace.output().resolve("R3").resolve(REPORT).resolve("manifest.json");
    Files.writeString(file, Files.readString(file).replace("市長の指示により", "市長の指示がなく"));
    assertThat(CommandLines.of(nowhere, nowhere).execute("verify", released)).isZero();
    assertThat(run("verify", released))
        .satisfies(
            anew -> {
              assertThat(anew.status()).isEqualTo(1);
              assertThat(anew.text()).contains("このデータベースが確定した版ではないか");
            });
  }

  /** Early in a year nothing is decided yet: a table of which nothing can be computed says so. */
  @Test
  void tableWithoutAnyFigureIsPrintedAllTheSame() throws IOException {
    workplace.submit(
        "R5/総務部/ファイル簿.csv",
        "ファイル番号,掲載日,掲載区分,個人情報ファイルの名称,実施機関,所管部課,本人の数\n1,R5.5.1,作成,住民基本台帳,市長,総務部,100\n");
    assertThat(run("year-end", "R5").status()).isZero();
    assertThat(
            Files.readString(
                workplace.output().resolve("R5/personal-information/personal-information.html")))
        .contains("処理日数の平均", "－");
  }

  @Test
  void reasonIsForAFinalReportAndSaysSomething() {
    assertThat(run("report", "R3", "--override", "期限までに公表するため").status()).isEqualTo(2);
    for (String empty : List.of(" ", "理由", "急ぐため", "ああああああああああ", "。。。。。。。。。。")) {
      assertThat(makeFinal("--override", empty).status()).as(empty).isEqualTo(2);
    }
    assertThat(makeFinal("--override", " ").text()).contains("理由を付けて");
  }
}
