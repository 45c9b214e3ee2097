package jp.kokuji.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.Forked;
import jp.kokuji.Running;
import jp.kokuji.Workplace;
import jp.kokuji.doctor.Certificate;
import jp.kokuji.run.HandOver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of an office: opened from other machines, by people whom others vouch for too. */
class OthersComeInTest {
  private static final String PROXY = "127.0.0.5";
  private static final Pattern HEALTH = Pattern.compile("127\\.0\\.0\\.1:(\\d+)/actuator");

  @TempDir private Path root = Path.of("");

  private static Doors doors(String address, String url, Doors.Proxy proxy, String issuer) {
    return new Doors(
        address,
        url.isEmpty() ? null : URI.create(url),
        proxy,
        new Doors.Directory(issuer, "kokuji", "", "preferred_username"),
        Doors.Passkey.OFFERED,
        new Certificate("", ""));
  }

  @Test
  void whoOpensThePagesToOthersHasToSayUnderWhichAddress() {
    Doors.Proxy none = new Doors.Proxy(Set.of(), "");
    Doors.Proxy named = new Doors.Proxy(Set.of("10.1.2.3"), "X-Remote-User");
    String url = "https://kokuji.example.lg.jp";
    assertThat(doors("127.0.0.1", "", none, "").fault(Instant.EPOCH)).isNull();
    assertThat(doors("0.0.0.0", "", none, "").fault(Instant.EPOCH)).isEqualTo("serve.url");
    assertThat(doors("127.0.0.1", "", named, "").fault(Instant.EPOCH)).isEqualTo("serve.url");
    assertThat(doors("127.0.0.1", "", none, "https://id.example").fault(Instant.EPOCH))
        .isEqualTo("serve.url");
    assertThat(doors("10.0.0.1", url, none, "").fault(Instant.EPOCH)).isEqualTo("serve.address");
    Doors open = doors("0.0.0.0", url, named, "https://id.example");
    assertThat(open.fault(Instant.EPOCH)).isNull();
    assertThat(open.inTheClear()).isFalse();
    Doors broken =
        new Doors(
            "0.0.0.0",
            URI.create(url),
            none,
            open.directory(),
            open.passkey(),
            new Certificate("no-such.p12", ""));
    assertThat(broken.fault(Instant.EPOCH)).isEqualTo("serve.certificate");
    assertThat(doors("0.0.0.0", "http://k.example", none, "").inTheClear()).isTrue();
    assertThat(open.knows("kokuji.example.lg.jp")).isTrue();
    assertThat(open.knows("10.1.2.3")).isFalse();
  }

  private HttpResponse<String> ask(HttpClient client, String address, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpClient from(String address) throws IOException {
    return HttpClient.newBuilder()
        .localAddress(InetAddress.getByName(address))
        .cookieHandler(new CookieManager())
        .followRedirects(HttpClient.Redirect.ALWAYS)
        .build();
  }

  private void settings(String pages) throws IOException {
    Files.writeString(root.resolve("application.yml"), "kokuji:\n  port: 0\n  pages:\n" + pages);
  }

  @Test
  @Tag("long")
  void aProxyAndADirectorySayWhoAndTheAccountsSayWhatFor() throws Exception {
    Workplace workplace = new Workplace(root).cleared();
    try (CityIssuer issuer = new CityIssuer()) {
      settings(
          """
              address: 0.0.0.0
              url: http://localhost
              proxy: {addresses: %s, header: X-Remote-User}
              directory: {issuer: "%s"}
          """
              .formatted(PROXY, issuer.address()));
      Forked fork = new Forked(workplace);
      Running refused = fork.run("serve");
      assertThat(refused.process().waitFor()).as(refused.text()).isEqualTo(2);
      assertThat(refused.text()).contains("./kokuji user add", "まだ一人もいません").doesNotContain("\tat ");
      Running add = fork.run("user", "add", "yamada", "--role", "閲覧");
      assertThat(add.process().waitFor()).as(add.text()).isZero();
      assertThat(add.text()).contains("http://localhost/welcome?token=");
      HttpClient signedIn = from("127.0.0.1");
      served(
          fork,
          port -> {
            proxy("http://127.0.0.1:" + port);
            directory("http://localhost:" + port, issuer, signedIn);
            handedOver();
          });
      served(
          fork,
          port -> {
            HttpResponse<String> page = ask(signedIn, "http://localhost:" + port + "/");
            assertThat(page.statusCode()).as("who was signed in still is").isEqualTo(200);
            assertThat(page.body()).contains("yamada", "閲覧");
            signedIn.close();
            silent("http://localhost:" + port);
          });
    }
  }

  /** What is looked at while a server runs. */
  private interface Look {
    void at(String port) throws Exception;
  }

  private static void served(Forked fork, Look look) throws Exception {
    Running serve = fork.run("serve");
    String said = serve.await(text -> text.contains("user add で加えた名前で入ります"));
    try {
      assertThat(said).contains("合い言葉がそのまま通信路を流れます").doesNotContain("?key=");
      Matcher port = HEALTH.matcher(said);
      assertThat(port.find()).isTrue();
      look.at(port.group(1));
    } finally {
      assertThat(serve.terminate()).isZero();
    }
  }

  private void proxy(String pages) throws Exception {
    String header = "X-Remote-User";
    try (HttpClient ours = from(PROXY);
        HttpClient stranger = from("127.0.0.6")) {
      assertThat(ask(ours, pages + "/", header, "yamada").body()).contains("yamada", "閲覧");
      assertThat(ask(ours, pages + "/").statusCode()).as("no session outlives it").isEqualTo(401);
      assertThat(ask(ours, pages + "/", header, "nobody").statusCode()).isEqualTo(401);
      assertThat(ask(ours, pages + "/", header, "yamada", header, "admin").statusCode())
          .as("one of the two was not the proxy's")
          .isEqualTo(401);
      assertThat(ask(ours, pages + "/hand-in", header, "yamada").statusCode()).isEqualTo(403);
      assertThat(ask(stranger, pages + "/", header, "yamada").statusCode()).isEqualTo(401);
      String secure = "X-Forwarded-Proto";
      assertThat(
              ask(ours, pages + "/sign-in", secure, "https")
                  .headers()
                  .firstValue("Strict-Transport-Security"))
          .isPresent();
      assertThat(
              ask(stranger, pages + "/sign-in", secure, "https")
                  .headers()
                  .firstValue("Strict-Transport-Security"))
          .isEmpty();
      assertThat(ask(ours, pages + "/sign-in", "X-Forwarded-Host", "evil.example").statusCode())
          .isEqualTo(400);
      assertThat(ask(stranger, pages + "/actuator/health").statusCode()).isEqualTo(401);
      assertThat(ask(stranger, pages + "/?key=").statusCode()).isEqualTo(401);
      HttpRequest command =
          HttpRequest.newBuilder(URI.create(pages + HandOver.PATH))
              .POST(HttpRequest.BodyPublishers.noBody())
              .header("Authorization", "Bearer " + Files.readAllLines(key()).getLast())
              .build();
      assertThat(stranger.send(command, HttpResponse.BodyHandlers.ofString()).statusCode())
          .as("commands are of this machine, even with its key")
          .isEqualTo(401);
    }
  }

  private Path key() {
    return root.resolve("data").resolve(HandOver.KEY_FILE);
  }

  private void directory(String pages, CityIssuer issuer, HttpClient signedIn) throws Exception {
    issuer.person.set("yamada");
    assertThat(ask(signedIn, pages + "/sign-in").body()).contains("市の認証で入る");
    HttpResponse<String> in = ask(signedIn, pages + "/oauth2/authorization/city");
    assertThat(in.statusCode()).as(in.body()).isEqualTo(200);
    assertThat(in.body()).contains("yamada", "閲覧");
    assertThat(ask(signedIn, pages + "/").statusCode()).isEqualTo(200);
    assertThat(ask(signedIn, pages + "/hand-in").statusCode()).isEqualTo(403);
    issuer.person.set("somebody");
    try (HttpClient browser = from("127.0.0.1")) {
      assertThat(ask(browser, pages + "/oauth2/authorization/city").body()).contains("加えられていません");
      assertThat(ask(browser, pages + "/").statusCode()).isEqualTo(401);
    }
    issuer.close();
    try (HttpClient browser = from("127.0.0.1")) {
      assertThat(ask(browser, pages + "/login/oauth2/code/city?code=x&state=y").body())
          .contains("加えられていません");
    }
  }

  /** The directory is gone: the page says so, and lets those in who have a password. */
  private void silent(String pages) throws Exception {
    try (HttpClient browser = from("127.0.0.1")) {
      HttpResponse<String> page = ask(browser, pages + "/oauth2/authorization/city");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("市の認証から返事がありません", "合い言葉").doesNotContain("Exception");
    }
  }

  /** Commands of this machine work as they do without others. */
  private void handedOver() throws Exception {
    Running list = new Forked(new Workplace(root)).run("user", "list");
    assertThat(list.process().waitFor()).isZero();
    assertThat(list.text()).contains("yamada");
  }
}
