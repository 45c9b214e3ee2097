package jp.kokuji.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.Workplace;
import jp.kokuji.account.Role;
import jp.kokuji.command.ServedPages;
import jp.kokuji.run.HandOver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;

class ReportPagesTest {
  private static final ServedPages PAGES = ServedPages.fresh();
  private static final Pattern ROWS = Pattern.compile("href=\"(/figure/rows[^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("<a href=\"(/figure[^\"]+)\">2</a>");

  @BeforeAll
  static void report() {
    PAGES
        .workplace()
        .submit("R4/総務部/台帳.csv", Workplace.requests("1", "2").replace("2021-04-20", "2022-04-20"));
    HandOver.of(PAGES.command("year-end", "R4"))
        .run(new java.io.StringWriter(), new java.io.StringWriter());
  }

  private static String show(String address) throws Exception {
    MockHttpServletResponse response =
        PAGES
            .mvc()
            .perform(
                get(URI.create(address))
                    .with(authentication(new Person("閲覧者", Role.READER, "").signedIn())))
            .andReturn()
            .getResponse();
    assertThat(response.getStatus()).as(address).isEqualTo(200);
    response.setCharacterEncoding("UTF-8");
    return response.getContentAsString();
  }

  @Test
  void everyNumberLeadsToItsRecords() throws Exception {
    String report = show("/report?year=R4&id=information-disclosure");
    assertThat(report)
        .contains("令和4年度久留米市情報公開制度の運用状況")
        .doesNotContain("<style", "<script>", "data-figure");
    Matcher link = LINK.matcher(report);
    assertThat(link.find()).as(report).isTrue();
    String figure = show(link.group(1).replace("&amp;", "&"));
    assertThat(figure).contains("数えた記録（2件）", "R4/総務部/台帳.csv", "<td>2022-04-20</td>", "公文書開示請求");
    Matcher rows = ROWS.matcher(figure);
    assertThat(rows.find()).as(figure).isTrue();
    List<String> csv = show(rows.group(1).replace("&amp;", "&")).lines().toList();
    assertThat(csv).hasSize(3);
    assertThat(csv.getFirst()).startsWith("\ufeffファイル,シート,行,受付番号");
    assertThat(csv.getLast()).contains("R4/総務部/台帳.csv", "2022-04-20");
  }

  @Test
  void whatWasSentFromTheDiskIsNotKept(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("rows.csv"), "行");
    ResponseEntity<Resource> sent = Attachment.once("a.csv", file);
    assertThat(sent.getHeaders().getContentLength()).isEqualTo(3);
    try (InputStream content = Objects.requireNonNull(sent.getBody()).getInputStream()) {
      assertThat(content).hasContent("行");
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void theLargestDifferenceComesFirst() throws Exception {
    assertThat(show("/compare?year=R4&id=information-disclosure")).contains("前年度との違い");
  }

  /** Under the Act since R5; where no year is meant, as it is called now. */
  @Test
  void aReportIsCalledAsInItsYear() throws Exception {
    assertThat(show("/release?year=R4"))
        .contains("個人情報保護条例の運用状況")
        .doesNotContain("個人情報の保護に関する法律の施行状況");
    assertThat(show("/rules")).contains("個人情報の保護に関する法律の施行状況").doesNotContain("個人情報保護条例の運用状況");
  }

  @Test
  void whatIsNotCountedIsNotFound() throws Exception {
    for (String id : new String[] {"nothing", "information-disclosure:a:b:c", "%3Cscript%3E"}) {
      int status =
          PAGES
              .mvc()
              .perform(
                  get(URI.create("/figure?year=R4&id=" + id))
                      .with(authentication(new Person("閲覧者", Role.READER, "").signedIn())))
              .andReturn()
              .getResponse()
              .getStatus();
      assertThat(status).isEqualTo(404);
    }
  }

  @Test
  void filesWithProblemsAreListed() throws Exception {
    assertThat(show("/problems?year=R4")).contains("令和4年度の直すところ");
  }
}
