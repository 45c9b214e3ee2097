package jp.kokuji.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.account.Role;
import jp.kokuji.command.ServedPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who may open which address: every one by every role, and by nobody. */
class RightsTest {
  /** Each address, and the letters of those who may open it. */
  private static final String RIGHTS =
      """
      GET  /                SCAR
      GET  /hand-in         SC
      POST /hand-in         SC
      POST /hand-in/foresee C
      POST /hand-in/submit  SC
      POST /hand-in/nil     SC
      GET  /marked          SC
      GET  /form            SC
      GET  /file            SCAR
      POST /note            SCA
      GET  /returned        SC
      GET  /problems        SCAR
      GET  /reminders       C
      POST /reminders/files C
      POST /reminders/send  C
      GET  /report          CAR
      GET  /figure          CAR
      GET  /figure/rows     CAR
      GET  /record          CAR
      GET  /compare         CAR
      GET  /audit           CAR
      POST /audit           CAR
      POST /audit/errata    CAR
      GET  /rules           CAR
      GET  /rules/kind      SCAR
      GET  /rules/tables    CAR
      GET  /rules/checks    CAR
      POST /rules/compare   C
      GET  /release         CAR
      POST /release/make    C
      POST /release/request C
      POST /release/approve A
      GET  /passkey         CA
      POST /passkey/ask     CA
      POST /passkey/new     CA
      POST /passkey/register CA
      POST /passkey/remove  CA
      GET  /release/errata CAR
      POST /release/withdraw C
      POST /release/withdraw/approve A
      POST /release/cancel  C
      POST /release/discard C
      GET  /running         CA
      GET  /running/progress CA
      GET  /running/events  CA
      GET  /running/history CA
      GET  /running/log     CA
      GET  /running/acts    CA
      GET  /running/doctor  CA
      POST /running/load    C
      POST /running/report  C
      POST /running/backup  C
      POST /running/stop    C
      GET  /acts.csv        C
      """;

  private final ServedPages pages = ServedPages.fresh();

  private static RequestPostProcessor as(Role role) {
    return authentication(new Person("試験 花子", role, "総務部").signedIn());
  }

  static Stream<Arguments> rights() {
    return RIGHTS.lines().map(line -> line.split("\\s+")).map(l -> Arguments.of(l[0], l[1], l[2]));
  }

  @ParameterizedTest
  @MethodSource("rights")
  void anAddressIsOpenToItsRolesOnly(String method, String path, String letters) throws Exception {
    for (Role role : Role.values()) {
      int status =
          pages
              .mvc()
              .perform(request(HttpMethod.valueOf(method), path).with(as(role)).with(csrf()))
              .andReturn()
              .getResponse()
              .getStatus();
      if (letters.indexOf(role.name().charAt(0)) >= 0) {
        assertThat(status).as(role + " " + path).isNotIn(401, 403, 404, 405, 500);
      } else {
        assertThat(status).as(role + " " + path).isEqualTo(403);
      }
    }
    pages
        .mvc()
        .perform(request(HttpMethod.valueOf(method), path).with(csrf()))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void theTableNamesEveryAddress() {
    assertThat(rights().map(each -> each.get()[0] + " " + each.get()[1]))
        .containsExactlyInAnyOrderElementsOf(
            Right.ALL.stream().map(right -> right.method() + " " + right.path()).toList());
  }

  @Test
  void nothingChangesWithoutTheTokenOfThePage() throws Exception {
    for (Right right : Right.ALL) {
      if (right.method().equals(HttpMethod.POST)) {
        pages
            .mvc()
            .perform(post(right.path()).with(as(Role.CLERK)))
            .andExpect(status().isForbidden());
      }
    }
    pages.mvc().perform(post("/logout").with(as(Role.CLERK))).andExpect(status().isForbidden());
  }

  @Test
  void whatIsNotNamedIsClosed() throws Exception {
    for (String path : List.of("/year.html", "/layout", "/static/console.css", "/nowhere")) {
      pages.mvc().perform(get(path).with(as(Role.CLERK))).andExpect(status().isForbidden());
    }
    pages
        .mvc()
        .perform(get("/").with(authentication(new TestingAuthenticationToken("x", "y", "ROLE_X"))))
        .andExpect(status().isForbidden());
  }

  private HttpResponse<String> ask(HttpClient client, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + pages.port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void theKeyOpensOneSessionOfItsOwn() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> stranger = ask(client, "/");
      assertThat(stranger.statusCode()).isEqualTo(401);
      assertThat(stranger.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(stranger.headers().firstValue("X-Frame-Options")).contains("DENY");
      HttpResponse<String> wrong = ask(client, "/?key=0123");
      assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
      String prepared = "kokuji=00112233445566778899AABBCCDDEEFF";
      HttpResponse<String> opened = ask(client, "/?key=" + pages.key(), "Cookie", prepared);
      assertThat(opened.statusCode()).isEqualTo(302);
      assertThat(opened.headers().firstValue("Location").orElseThrow()).endsWith("/");
      String cookie = opened.headers().firstValue("Set-Cookie").orElseThrow();
      assertThat(cookie).contains("HttpOnly", "SameSite=Strict").doesNotContain(prepared);
      String session = cookie.replaceFirst(";.*", "");
      assertThat(ask(client, "/", "Cookie", session).statusCode()).isEqualTo(200);
      assertThat(ask(client, "/", "Cookie", session).body()).contains("<!DOCTYPE html>", "担当");
      HttpResponse<String> again = ask(client, "/?key=" + pages.key());
      assertThat(again.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(ask(client, "/actuator/health").statusCode()).isEqualTo(200);
      assertThat(ask(client, "/console.css").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void anotherNameForThisMachineIsRefused() throws Exception {
    for (String name : List.of("kokuji.example", "127.0.0.1.example")) {
      pages
          .mvc()
          .perform(
              get("/")
                  .with(as(Role.CLERK))
                  .with(
                      request -> {
                        request.setServerName(name);
                        return request;
                      }))
          .andExpect(status().isBadRequest());
    }
  }
}
