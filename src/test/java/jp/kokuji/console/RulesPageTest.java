package jp.kokuji.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import jp.kokuji.Jobs;
import jp.kokuji.Workplace;
import jp.kokuji.account.Role;
import jp.kokuji.command.ServedPages;
import jp.kokuji.run.HandOver;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.FileSystemUtils;

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
        .contains("/rules/tables?id=information-disclosure", "<span>情報公開制度の運用状況</span>");
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
    changedWordsAreComparedBeforeTheyAreUsed();
  }

  /** In a copy beside those that hold, and then one that is wrong. */
  private void changedWordsAreComparedBeforeTheyAreUsed() throws Exception {
    Path jobs = pages.workplace().jobs();
    Path next = jobs.resolveSibling("jobs-next");
    FileSystemUtils.copyRecursively(jobs, next);
    try {
      Jobs.change(next.resolve("reports/information-disclosure.yml"), "unit: 決定", "unit: 処分");
      assertThat(compared()).contains("比べました", "jobs-next", "決定 → ", "処分", "何も登録していません");
      Files.writeString(next.resolve("city/city.yml"), "x: [");
      assertThat(compared()).contains("比べられませんでした", "city.yml");
      assertThat(show("/rules/kind?id=document-request")).contains("処理結果");
    } finally {
      FileSystemUtils.deleteRecursively(next);
    }
  }

  private String compared() throws Exception {
    Person clerk = new Person("担当 一郎", Role.CLERK, "");
    Errands errands = pages.context().getBean(Errands.class);
    for (int left = 300; left > 0 && errands.running(); left--) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    pages
        .mvc()
        .perform(post("/rules/compare").with(authentication(clerk.signedIn())).with(csrf()))
        .andExpect(redirectedUrl("/running"));
    for (int left = 900; left > 0 && errands.last().orElseThrow().running(); left--) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return pages
        .mvc()
        .perform(get("/running").with(authentication(clerk.signedIn())))
        .andReturn()
        .getResponse()
        .getContentAsString(UTF_8);
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
