package jp.kokuji.console;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import jp.kokuji.Workplace;
import jp.kokuji.account.Role;
import jp.kokuji.command.ServedPages;
import jp.kokuji.load.Load;
import jp.kokuji.run.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

class YearPageTest {
  /** A term that the city keeps. */
  private static final String TERM =
      """

      derived:
        - name: due_on
          heading: 期限
          type: due
          from: received_on
          terms: [{law: 条例第11条, days: 15}]
        - {name: kept, heading: 期限の内外, type: kept, due: due_on, on: decided_on, values: [内, 外], blank: 未決}
      """;

  private static final ServedPages PAGES = ServedPages.fresh();

  @BeforeAll
  static void load() throws Exception {
    Path kind = PAGES.workplace().jobs().resolve("kinds/document-request.yml");
    Files.writeString(kind, TERM, StandardOpenOption.APPEND);
    PAGES.workplace().submit("R3/総務部/台帳.csv", Workplace.requests("1", "2"));
    Office office = PAGES.context().getBean(Office.class);
    office.alone(rulebook -> office.get(Load.class).run(rulebook, Progress.NONE));
  }

  private static ResultActions show(Person person, String query) throws Exception {
    return PAGES
        .mvc()
        .perform(get("/" + query).with(authentication(person.signedIn())))
        .andExpect(status().isOk());
  }

  @Test
  void showsWhoHasHandedInWhat() throws Exception {
    show(new Person("甲", Role.CLERK, ""), "?year=R3")
        .andExpect(content().string(containsString("令和3年度の提出の状況")))
        .andExpect(
            content().string(matchesPattern("(?s).*<td class=\"records\">[2-9]件\\n[^<]+</td>.*")))
        .andExpect(content().string(matchesPattern("(?s).*提出 [1-9]\\d*／27.*")))
        .andExpect(content().string(containsString("総合政策部")))
        .andExpect(content().string(containsString("提出の期限（2022年）。過ぎました")))
        .andExpect(content().string(containsString("/hand-in?year=R3&amp;submitter=")));
    show(new Person("甲", Role.READER, ""), "?year=R3")
        .andExpect(content().string(not(containsString("/hand-in?"))));
  }

  @Test
  void eachPersonChoosesTheLanguage() throws Exception {
    Person clerk = new Person("甲", Role.CLERK, "");
    show(clerk, "?year=R3&only=missing")
        .andExpect(content().string(containsString("<html lang=\"ja\"")))
        .andExpect(
            content().string(containsString("href=\"/?year=R3&amp;only=missing&amp;lang=en\"")));
    Cookie english =
        Objects.requireNonNull(
            show(clerk, "?year=R3&only=missing&lang=en")
                .andExpect(content().string(containsString("<html lang=\"en\"")))
                .andExpect(content().string(matchesPattern("(?s).*[2-9] records\\n.*")))
                .andReturn()
                .getResponse()
                .getCookie("kokuji-language"));
    PAGES
        .mvc()
        .perform(get("/problems").cookie(english).with(authentication(clerk.signedIn())))
        .andExpect(content().string(containsString("<html lang=\"en\"")))
        .andExpect(content().string(containsString("/problems?lang=ja")));
    show(clerk, "?lang=fr").andExpect(content().string(containsString("<html lang=\"ja\"")));
  }

  /** A request of last year on which nothing was decided. */
  @Test
  void whatMustBeDecidedSoonIsSaidToThoseWhoDecide() throws Exception {
    PAGES
        .workplace()
        .submit(
            "R4/総務部/未決.csv",
            Workplace.requests("41").replace("2021-", "2022-").replace(",開示\n", ",\n"));
    Office office = PAGES.context().getBean(Office.class);
    office.alone(rulebook -> office.get(Load.class).run(rulebook, Progress.NONE));
    show(new Person("甲", Role.CLERK, ""), "?year=R4")
        .andExpect(content().string(containsString("決める期限が近いもの")))
        .andExpect(content().string(containsString("日過ぎました")))
        .andExpect(content().string(containsString("R4/総務部/未決.csv 2行目")));
    show(new Person("乙", Role.SUBMITTER, "総合政策部"), "?year=R4")
        .andExpect(content().string(not(containsString("未決.csv"))));
  }

  @Test
  void aSubmitterSeesOneDepartmentOnly() throws Exception {
    show(new Person("乙", Role.SUBMITTER, "総合政策部"), "?year=R3")
        .andExpect(content().string(containsString("総合政策部")))
        .andExpect(content().string(not(containsString("総務部"))))
        .andExpect(content().string(not(containsString("2件"))));
  }

  @Test
  void filtersStandInTheAddress() throws Exception {
    show(new Person("甲", Role.READER, ""), "?year=R3&only=held")
        .andExpect(content().string(containsString("この条件に当たる所管はありません。")))
        .andExpect(content().string(containsString("value=\"held\" selected")));
  }

  @Test
  void anUnknownYearIsTheLatest() throws Exception {
    show(new Person("甲", Role.READER, ""), "?year=%3Cscript%3E")
        .andExpect(content().string(containsString("年度の提出の状況")))
        .andExpect(content().string(not(containsString("<script>"))));
  }
}
