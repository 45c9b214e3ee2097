package jp.kokuji.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import jp.kokuji.Jobs;
import jp.kokuji.Workplace;
import jp.kokuji.account.Role;
import jp.kokuji.command.ServedPages;
import jp.kokuji.run.HandOver;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class RulesPageTest {
  private final ServedPages pages = ServedPages.fresh();

  private String show(String address) throws Exception {
    MockHttpServletResponse answer =
        pages
            .mvc()
            .perform(
                get(URI.create(address))
                    .with(authentication(new Person("閲覧 三郎", Role.READER, "").signedIn())))
            .andReturn()
            .getResponse();
    return answer.getStatus() == 200 ? answer.getContentAsString(UTF_8) : "" + answer.getStatus();
  }

  @Test
  void kindsLawsReportsAndChecksAreShown() throws Exception {
    assertThat(show("/rules"))
        .contains("誤りはありません", "公文書開示請求", "久留米市情報公開条例", "いま有効", "<svg")
        .contains("/rules/tables?id=information-disclosure");
    assertThat(show("/rules/kind?id=document-request"))
        .contains("処理結果", "部分開示", "列が要る", "空欄にできない", "kinds/document-request.yml");
    assertThat(show("/rules/kind?id=nothing")).isEqualTo("404");
    assertThat(show("/rules/checks?id=information-disclosure"))
        .contains("C-D01", "方法別の表では{left}件", "information-disclosure:");
  }

  @Test
  void aTableStandsBesideTheWordsThatMakeIt() throws Exception {
    pages
        .workplace()
        .submit("R4/総務部/台帳.csv", Workplace.requests("1", "2").replace("2021-04-20", "2022-04-20"));
    HandOver.of(pages.command("year-end", "R4")).run(new StringWriter(), new StringWriter());
    String page = show("/rules/tables?year=R4&id=information-disclosure");
    Path file = pages.workplace().jobs().resolve("reports/information-disclosure.yml");
    int line = Files.readAllLines(file).indexOf("  requests-by-method:") + 1;
    assertThat(page)
        .contains("jobs/reports/information-disclosure.yml の " + line + "行目から")
        .contains("{each: method, under: 開示方法}", "閲覧及び写しの交付")
        .containsPattern("href=\"/figure\\?year=R4[^\"]*\">2</a>");
  }

  @Test
  void everyTableHasItsWords() throws Exception {
    for (String report : Jobs.rulebook().reports().keySet()) {
      String file = "reports/" + report + ".yml";
      for (String table : Jobs.rulebook().reports().get(report).tables().keySet()) {
        Passage words = Passage.of(Path.of("jobs"), file, "tables", table);
        assertThat(words.line()).as(report + " " + table).isPositive();
        assertThat(words.text()).contains("  " + table + ":", "kind:");
      }
    }
    String file = "reports/my-number-audit.yml";
    assertThat(Passage.of(Path.of("jobs"), file, "tables", "nothing").line()).isZero();
  }

  @Test
  void faultsAreNamedByFileAndLine() throws Exception {
    Path checks = pages.workplace().jobs().resolve("checks.yml");
    String right = Files.readString(checks);
    try {
      Jobs.change(
          checks,
          "C-D01\n    report: information-disclosure\n    severity: error",
          "C-D01\n    report: information-disclosure\n    severity: grave");
      assertThat(show("/rules"))
          .contains("誤りが 1 件", "checks.yml 11行目", "grave")
          .doesNotContain("誤りはありません");
    } finally {
      Files.writeString(checks, right);
    }
  }

  @Test
  void versionsOfALawStandOnOneLineOfTime() {
    LawLine line =
        LawLine.of(Jobs.rulebook().provision("personal-exemptions"), LocalDate.of(2026, 4, 1));
    assertThat(line.spans()).hasSizeGreaterThan(1).anyMatch(LawLine.Span::now);
    assertThat(line.spans())
        .allSatisfy(span -> assertThat(span.x() + span.width()).isBetween(0.0, 100.0));
    assertThat(line.spans()).anyMatch(span -> span.until().equals("2023-03-31"));
  }
}
