package jp.kokuji.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.account.Role;
import jp.kokuji.command.ServedPages;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** A report that somebody sends to the pages, and what comes back. */
class AuditPageTest {
  private static final String WRONG = "区分,件数\n閲覧,12\n<b>写し</b>,30\n合計,24\n備考,7\n";
  private static final Pattern SHA = Pattern.compile("name=\"sha256\" value=\"([0-9a-f]{64})\"");

  private final ServedPages pages = ServedPages.fresh();
  private final MockHttpSession session = new MockHttpSession();

  private MockHttpServletResponse ask(AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    Person reader = new Person("閲覧 三郎", Role.READER, "");
    MockHttpServletResponse response =
        pages
            .mvc()
            .perform(request.session(session).with(authentication(reader.signedIn())).with(csrf()))
            .andReturn()
            .getResponse();
    response.setCharacterEncoding("UTF-8");
    return response;
  }

  private String audit(String... namesAndTexts) throws Exception {
    var request = multipart("/audit");
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      byte[] bytes = namesAndTexts[i + 1].getBytes(UTF_8);
      request.file(new MockMultipartFile("files", namesAndTexts[i], "text/csv", bytes));
    }
    return ask(request).getContentAsString();
  }

  @Test
  void findingsAccountAndRecognisedTableAreShown() throws Exception {
    assertThat(audit("公表.csv", WRONG))
        .contains("合わない数字があります", "公表.csv: 数字 4 個、確かめた合計 1 個、合わないもの 1 件")
        .contains("確かめたもの 0 個、合わないもの 3 個", "どの計算にも入らないもの 1 個")
        .contains("「24」とありますが、行の合計は 42 です（12 + 30）", "誤「24」　正「42」")
        .contains("<th scope=\"row\">4</th><td>合計</td><td>24</td>", ": B5")
        .doesNotContain("<b>写し");
  }

  @Test
  void severalFilesAreHeldAgainstEachOther() throws Exception {
    String page =
        audit(
            "R2.csv", "件数の推移\n年度,請求,訂正\n平成30年度,4302,12\n令和元年度,4105,9\n",
            "R3.csv", "件数の推移\n年度,請求,訂正\n平成30年度,4307,12\n令和2年度,3998,8\n",
            "壊れた.pdf", "%PDF-1.7\n");
    assertThat(page)
        .contains("ファイルを見比べて気付いたこと", "「4307」とありますが、別の表では 4302 です")
        .contains("壊れた.pdf: ファイルが壊れているため、調べられません。");
  }

  @Test
  void nothingChosenIsSaid() throws Exception {
    assertThat(audit("空.csv", "")).contains("ファイルが選ばれていないか、中身が空です");
  }

  @Test
  void theResultIsSaved() throws Exception {
    String page = audit("公表.csv", WRONG, "公表.csv", WRONG.replace("24", "42"));
    List<String> hashes = new ArrayList<>();
    Matcher sha = SHA.matcher(page);
    while (sha.find()) {
      hashes.add(sha.group(1));
    }
    assertThat(hashes).hasSize(2);
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(saved("xlsx", hashes).getContentAsByteArray()))) {
      assertThat(workbook.getSheet("正誤表").getRow(1).getCell(5).toString()).isEqualTo("42");
    }
    assertThat(saved("html", hashes).getContentAsString()).contains("<h1>正誤表</h1>", "<td>42</td>");
    assertThat(
            JsonMapper.shared()
                .readTree(saved("json", hashes).getContentAsString())
                .at("/files/0/errata/0/right")
                .asInt())
        .isEqualTo(42);
    assertThat(saved("yml", hashes).getContentAsString()).contains("# ", "tables:");
    assertThat(saved("exe", hashes).getStatus()).isEqualTo(400);
    assertThat(saved("xlsx", List.of("0".repeat(64), "1".repeat(64))).getStatus()).isEqualTo(404);
  }

  private MockHttpServletResponse saved(String as, List<String> hashes) throws Exception {
    return ask(
        post("/audit/errata")
            .param("as", as)
            .param("name", "公表.csv", "公表.csv")
            .param("sha256", hashes.toArray(String[]::new)));
  }
}
