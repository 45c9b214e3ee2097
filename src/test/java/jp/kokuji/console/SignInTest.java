package jp.kokuji.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.account.Accounts;
import jp.kokuji.command.ServedPages;
import jp.kokuji.run.HandOver;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.ResultActions;

class SignInTest {
  private static final Pattern TOKEN = Pattern.compile("token=([0-9a-f]{48})");
  private static final String PASSWORD = "とても長い合い言葉です二〇二六";

  private final ServedPages pages = ServedPages.fresh();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int user(String... words) {
    String[] line = new String[words.length + 1];
    line[0] = "user";
    System.arraycopy(words, 0, line, 1, words.length);
    return HandOver.of(pages.command(line)).run(out, err).orElseThrow();
  }

  private String invited(String... words) {
    out.getBuffer().setLength(0);
    assertThat(user(words)).as(err.toString()).isZero();
    assertThat(out.toString())
        .as("the address of the server that runs")
        .contains("http://127.0.0.1:" + pages.port() + "/welcome?");
    Matcher token = TOKEN.matcher(out.toString());
    assertThat(token.find()).as(out.toString()).isTrue();
    return token.group(1);
  }

  private ResultActions set(String token, String password) throws Exception {
    return pages
        .mvc()
        .perform(post("/welcome").param("token", token).param("password", password).with(csrf()));
  }

  private static GrantedAuthority role(String name) {
    return new SimpleGrantedAuthority(name);
  }

  private ResultActions signIn(String name, String password) throws Exception {
    return pages.mvc().perform(formLogin("/sign-in").user(name).password(password));
  }

  @Test
  void aLinkSetsThePasswordOnceAndThePasswordOpensThePages() throws Exception {
    String token = invited("add", "提出太郎", "--role", "提出者", "--department", "総務部");
    pages.mvc().perform(get("/welcome").param("token", token)).andExpect(status().isOk());
    signIn("提出太郎", PASSWORD).andExpect(unauthenticated());
    set(token, "短い").andExpect(status().isOk());
    set(token, PASSWORD).andExpect(redirectedUrl("/sign-in?set"));
    set(token, PASSWORD).andExpect(status().isNotFound());
    signIn("提出太郎", PASSWORD)
        .andExpect(
            authenticated().withAuthorities(List.of(role("ROLE_SUBMITTER"), role("ACCOUNT"))));
    signIn("提出太郎", PASSWORD + "。").andExpect(redirectedUrl("/sign-in?wrong"));
    assertThat(user("list")).isZero();
    assertThat(out.toString()).contains("提出太郎　提出者　総務部　使えます");
    MockHttpSession session =
        (MockHttpSession)
            Objects.requireNonNull(
                signIn("提出太郎", PASSWORD).andReturn().getRequest().getSession(false));
    pages.mvc().perform(get("/").session(session)).andExpect(status().isOk());
    assertThat(user("remove", "提出太郎")).isZero();
    pages.mvc().perform(get("/").session(session)).andExpect(status().isUnauthorized());
    signIn("提出太郎", PASSWORD).andExpect(unauthenticated());
  }

  @Test
  void afterManyFailuresTheRightPasswordHasToWaitToo() throws Exception {
    set(invited("add", "錠前", "--role", "reader"), PASSWORD);
    for (int i = 0; i < 6; i++) {
      signIn("錠前", "wrong").andExpect(unauthenticated());
    }
    signIn("錠前", PASSWORD).andExpect(unauthenticated());
    pages.context().getBean(Office.class).get(Accounts.class).succeeded("錠前");
    signIn("錠前", PASSWORD)
        .andExpect(authenticated().withAuthorities(List.of(role("ROLE_READER"), role("ACCOUNT"))));
  }

  @Test
  void aWrongRoleOrDepartmentIsRefused() {
    assertThat(user("add", "誰か", "--role", "市長")).isEqualTo(2);
    assertThat(err.toString()).contains("提出者", "承認者");
    assertThat(user("add", "誰か", "--role", "提出者", "--department", "ない部")).isEqualTo(2);
    assertThat(user("remove", "いない人")).isEqualTo(2);
    assertThat(user("add")).isEqualTo(2);
  }

  @Test
  void nothingSecretIsStoredAsItIs() throws Exception {
    String token = invited("add", "秘密", "--role", "担当");
    set(token, PASSWORD);
    assertThat(
            pages
                .context()
                .getBean(Office.class)
                .get(Accounts.class)
                .find("秘密")
                .orElseThrow()
                .password())
        .startsWith("$2a$")
        .doesNotContain(PASSWORD);
  }
}
