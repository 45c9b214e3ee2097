package jp.kokuji.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import jp.kokuji.Workplace;
import jp.kokuji.record.ProblemStore;
import jp.kokuji.run.JobTest;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.ProblemMessage;
import org.junit.jupiter.api.Test;

/** Nothing is counted twice in silence: not a month and its year, nor a ledger sent once more. */
abstract class SameThingTwiceTest extends JobTest {
  private static final String A = "R3/総務部/a.csv";
  private static final String B = "R3/総務部/b.csv";
  private static final String DESK = "実施機関,情報公開コーナー,年月,閲覧,写しの交付,刊行物有償頒布\n";
  private static final String YEARLY = "実施機関,情報公開コーナー,閲覧,写しの交付,刊行物有償頒布\n";
  private static final String TRAINING = "実施年月,対象者,研修内容,実施方法\n";
  private static final String MEETING = "会議名,回数,開催日,場所,議題番号,議題,諮問機関\n";
  private static final String PROVISION = "届出番号,届出日,実施機関,所管部課,提供先,提供した業務,提供した項目,根拠\n";
  private static final String REQUESTS = "受付番号,枝番,受付日,実施機関,所管部課,請求者区分,開示方法,処理結果,決定日\n";

  private List<String> codes(String path) {
    return get(ProblemStore.class).of(settled(path).id()).stream()
        .map(problem -> problem.rule().code() + " " + problem.row())
        .toList();
  }

  private long standing(String table) {
    return count(table + " r join submission s on s.id = r.submission_id where s.state = 'ACTIVE'");
  }

  @Test
  void yearAndItsMonthsInOneFileAreNotAddedUp() throws IOException {
    workplace.submit(A, DESK + "市長,保健所,,7,0,0\n市長,保健所,R3.4,3,0,0\n市長,保健所,R3.5,4,0,0\n");
    load();
    assertThat(codes(A)).containsExactly("X-07 2");
    assertThat(standing("information_provision")).isEqualTo(2);
  }

  @Test
  void yearAndItsMonthsInTwoFilesAreNotAddedUpWhicheverCameFirst() throws IOException {
    workplace.submit(A, YEARLY + "市長,保健所,7,0,0\n");
    workplace.submit(B, DESK + "市長,健康福祉部保健所,R3.4,3,0,0\n市長,保健所,R3.5,4,0,0\n");
    load();
    assertThat(codes(A)).isEmpty();
    assertThat(codes(B)).containsExactly("X-07 2", "X-07 3");

    workplace.submit(A, DESK + "市長,総務部,R3.4,1,0,0\n");
    load();
    assertThat(codes(B)).as("judged again when the year has gone").isEmpty();
    assertThat(standing("information_provision")).isEqualTo(3);
  }

  @Test
  void monthsWithoutTheirNameAreAskedForItAndNoneIsTakenForTheYear() throws IOException {
    workplace.submit(A, YEARLY + "市長,保健所,3,0,0\n市長,保健所,4,0,0\n市長,総務部,9,0,0\n");
    load();
    assertThat(codes(A)).containsExactly("X-08 2", "X-08 3");
    assertThat(standing("information_provision")).isEqualTo(1);
  }

  @Test
  void monthOfAnotherYearIsHeldBack() throws IOException {
    workplace.submit(A, DESK + "市長,保健所,R2.4,50,0,0\n市長,保健所,R4.3,3,0,0\n市長,総務部,R4.4,1,0,0\n");
    workplace.submit(B, TRAINING + "R2.5,新任,手続,集合研修\nR3.5,新任,手続,集合研修\n");
    load();
    assertThat(codes(A)).containsExactly("D-07 2", "D-07 4");
    assertThat(codes(B)).containsExactly("D-07 2");
  }

  @Test
  void recordWithoutNumberIsNotCountedAgainFromAnotherFile() throws IOException {
    workplace.submit(A, TRAINING + "R3.5,新規採用職員,制度の基礎,集合研修\n");
    workplace.submit(B, TRAINING + "令和3年5月,新規採用 職員,制度の基礎,集合研修\nR3.8,所属長,手続,集合研修\n");
    load();
    assertThat(codes(B)).containsExactly("X-09 2");
    assertThat(standing("training")).isEqualTo(2);
  }

  @Test
  void sameRowTwiceInASheetWithoutNumbersIsNamed() throws IOException {
    workplace.submit(A, TRAINING + "R3.5,全職員,手続,集合研修\nR3.5,全職員,手続,集合研修\n");
    load();
    assertThat(codes(A)).containsExactly("X-10 3");
    assertThat(standing("training")).isEqualTo(2);
  }

  @Test
  void recordWithoutNumberThatDiffersInOneValueIsNamed() throws IOException {
    workplace.submit(A, TRAINING + "R3.5,新規採用職員,制度の基礎,集合研修\nR3.6,全職員,手続,集合研修\n");
    workplace.submit(B, TRAINING + "R3.5,新規採用職員,制度の基礎,オンライン\nR3.7,全職員,手続,集合研修\nR3.6,所属長,手続,集合研修\n");
    workplace.submit(
        "R3/総務課/a.csv",
        MEETING
            + "審議会,第1回,R3.5.20,会議室,1,健診記録の外部提供について,市長\n"
            + "審議会,第2回,R3.8.20,会議室,,防災カメラの設置について,市長\n"
            + "審議会,第2回,R3.8.20,会議室,,公園のカメラの設置について,市長\n");
    workplace.submit(
        "R3/総務課/b.csv",
        MEETING
            + "審議会,第1回,R3.5.21,会議室,1,健診記録の外部提供について,市長\n"
            + "審議会,第2回,R3.8.20,会議室,,防災用カメラの設置について,市長\n"
            + "審議会,第2回,R3.8.20,会議室,,名簿の外部提供について,市長\n"
            + "審議会,第3回,R3.11.20,会議室,1,運用状況の報告について,市長\n");
    load();
    assertThat(codes(A)).isEmpty();
    assertThat(codes(B)).as("neither another month nor other people").containsExactly("X-15 2");
    assertThat(codes("R3/総務課/a.csv")).isEmpty();
    assertThat(codes("R3/総務課/b.csv"))
        .as("another day, other words; not another item")
        .containsExactlyInAnyOrder("X-15 2", "X-15 3");
    assertThat(standing("training")).isEqualTo(5);
  }

  @Test
  void findingsOfAnAuditThatIsCalledSlightlyOtherwiseAreNamed() throws IOException {
    String head = "監査名,番号,対象課,監査基準,判定,指摘内容\n";
    String rows = "特定個人情報監査,1,税務課,規則第1条,指摘事項,記載の誤り\n特定個人情報監査,2,市民課,規則第2条,助言,保管方法\n";
    workplace.submit(A, head + rows);
    workplace.submit(
        B, head + rows.replace("個人情報監査", "個人情報の監査") + "特定個人情報の監査,3,税務課,規則第1条,助言,別の指摘\n");
    workplace.submit("R3/総務部/c.csv", head + rows.substring(0, rows.indexOf('\n') + 1));
    load();
    assertThat(codes(A)).isEmpty();
    assertThat(codes(B)).containsExactly("X-15 2");
    assertThat(get(ProblemStore.class).of(settled("R3/総務部/c.csv").id()))
        .singleElement()
        .satisfies(
            twice ->
                assertThat(ProblemMessage.of(twice, ""))
                    .contains("別の行なら監査名・番号を直してください（X-04）")
                    .doesNotContain("部署ごと"));
  }

  @Test
  void lastYearsTableIsNamedWhereNothingInItTellsItsYear() throws IOException {
    String head = "監査名,番号,対象課,監査基準,判定,指摘内容\n";
    String rows = "特定個人情報監査,1,税務課,規則第1条,指摘事項,記載の誤り\n特定個人情報監査,2,市民課,規則第2条,助言,保管方法\n";
    workplace.submit("R2/総務部/監査.csv", head + rows);
    String none = "届出の種類,実施機関,所管部課\n審査請求,市長,総務部\n";
    workplace.submit("R2/総務部/該当なし届.csv", none);
    load();
    workplace.submit("R3/総務部/該当なし届.csv", none);
    workplace.submit(A, head + rows + "特定個人情報監査,3,税務課,規則第1条,指摘事項,別の指摘\n");
    workplace.submit(B, head + rows.replaceAll("特定個人情報監査|誤り|保管", "別"));
    load();
    assertThat(codes(A)).as("one of them is new").isEmpty();
    assertThat(codes(B)).as("another audit").isEmpty();
    assertThat(codes("R3/総務部/該当なし届.csv")).as("as every year").isEmpty();
    workplace.submit(A, head + rows);
    load();
    assertThat(codes(A)).containsExactly("X-16 2");
  }

  @Test
  void ledgerSentOnceMoreWithOtherNumbersIsNamedOnce() throws IOException {
    workplace.submit(
        A, PROVISION + "外1,R3.6.1,市長,総務部,警察署,台帳,氏名,法令\n外2,R3.6.2,市長,総務部,税務署,台帳,氏名,法令\n");
    load();
    workplace.submit(
        B, PROVISION + "外3-1,R3.6.1,市長,総務部,警察署,台帳,氏名,法令\n外3-2,R3.6.2,市長,総務部,税務署,台帳,氏名,法令\n");
    load();
    List<Problem> said = get(ProblemStore.class).of(settled(B).id());
    assertThat(codes(B)).containsExactly("X-10 2");
    assertThat(said.getFirst().found()).as("rows").isEqualTo("2");
    assertThat(said.getFirst().allowed()).containsExactly(A, "", "2");
    assertThat(settled(B).rows().accepted()).isEqualTo(2);
  }

  @Test
  void requestsThatSayNoMoreThanTheirDayAreNamedInAnotherFileOnly() throws IOException {
    workplace.submit(A, Workplace.requests("1", "2"));
    workplace.submit("R3/総務課/b.csv", Workplace.requests("総1"));
    load();
    assertThat(codes("R3/総務課/b.csv")).as("課 before 部").isEmpty();
    assertThat(codes(A)).containsExactly("X-10 2");
  }

  @Test
  void branchMixedWithNoneIsNamed() throws IOException {
    workplace.submit(
        A,
        REQUESTS
            + "13,,R3.6.1,市長,総務部,市内,閲覧,開示,R3.6.9\n13,1,R3.6.1,市長,総務部,市外,閲覧,不存在,R3.6.9\n"
            + "14,1,R3.6.1,市長,総務部,市内,視聴,開示,R3.6.9\n14,2,R3.6.1,市長,総務部,市外,視聴,不存在,R3.6.9\n");
    load();
    assertThat(codes(A)).containsExactly("X-11 2");
    assertThat(standing("document_request")).isEqualTo(4);
  }

  /** 請求 counts the numbers: two requests that took one by mistake would be one. */
  @Test
  void branchesThatWereReceivedOnTwoDaysAreNamed() throws IOException {
    String first = "13,1,R3.6.1,市長,総務部,市内,閲覧,開示,R3.6.9\n";
    workplace.submit(
        A,
        REQUESTS
            + first
            + "13,2,R3.6.21,市長,総務部,市外,閲覧,不存在,R3.6.29\n13,3,R3.6.22,市長,総務部,市外,閲覧,開示,R3.6.29\n"
            + "14,1,R3.6.1,市長,総務部,市内,視聴,開示,R3.6.9\n14,2,R3.6.1,市長,総務部,市外,視聴,不存在,R3.6.9\n");
    load();
    assertThat(codes(A)).containsExactly("X-17 3");
    assertThat(standing("document_request")).isEqualTo(5);
    Problem named = get(ProblemStore.class).of(settled(A).id()).getFirst();
    assertThat(ProblemMessage.of(named, ""))
        .startsWith("3行目、列「受付日」: 「13」は、同じ番号で枝番の違う行（このファイルの2行目）と、この日が違います");

    workplace.submit(B, REQUESTS + "14,3,R3.7.1,市長,総務部,市外,視聴,不存在,R3.7.9\n");
    load();
    assertThat(codes(B)).as("of another file").containsExactly("X-17 2");
    workplace.submit(B, REQUESTS + "14,3,R3.6.1,市長,総務部,市外,視聴,不存在,R3.7.9\n");
    load();
    assertThat(codes(B)).isEmpty();
  }

  @Test
  void decisionWithoutItsOutcomeIsNotCountedAsUndecided() throws IOException {
    workplace.submit(
        A,
        REQUESTS
            + "1,,R3.6.1,市長,総務部,市内,閲覧,,R3.6.9\n2,,R3.6.2,市長,総務部,市内,閲覧,開示,\n"
            + "3,,R3.6.3,市長,総務部,市内,閲覧,取下げ,\n4,,R3.6.4,市長,総務部,市内,閲覧,,\n");
    load();
    assertThat(codes(A)).containsExactly("X-12 2", "X-13 3");
  }

  @Test
  void numbersBeginAnewInEachDepartmentWhereTheKindSaysSo() throws IOException {
    String other = "R3/環境部/b.csv";
    workplace.submit(A, PROVISION + "1,R3.6.1,市長,総務部,警察署,台帳,氏名,法令\n");
    workplace.submit(other, PROVISION + "第1号,R3.6.2,市長,環境部,税務署,収集,住所,法令\n");
    load();
    assertThat(codes(A)).as("環 before 総").containsExactly("X-04 2");

    change(
        "kinds/external-provision.yml",
        "key: [notice_number]\n",
        "key: [notice_number]\nscope: department\n");
    load();
    assertThat(codes(A)).isEmpty();
    assertThat(standing("external_provision")).isEqualTo(2);
  }

  @Test
  void zerosBeforeANumberMeanNothingUnlessTheKindSaysSo() throws IOException {
    workplace.submit(A, Workplace.requests("001", "1"));
    load();
    assertThat(codes(A)).containsExactly("X-03 3");
    change(
        "kinds/document-request.yml",
        "    type: identifier\n    example: [\"12\"",
        "    type: identifier\n    zeros: kept\n    example: [\"12\"");
    load();
    assertThat(codes(A)).isEmpty();
  }
}
