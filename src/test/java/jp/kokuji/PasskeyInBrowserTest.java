package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A passkey as the second step, in a real browser with a key of its own; the server has a name and
 * a certificate, and no proxy before it.
 */
@Tag("long")
class PasskeyInBrowserTest {
  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("messages.console", Locale.ROOT);
  private static final String PASSWORD = "とても長い合い言葉です二〇二六";
  private static final String NAME = "kokuji.city.example";
  private static final String SECRET = "himitsu-no-kagi";
  private static final String KEY = "職場のパソコン";
  private static final Pattern LINK = Pattern.compile("https://" + NAME + ":\\d+/welcome\\S+");

  @TempDir private Path root = Path.of("");

  private String pages = "";

  private static int free() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  private static void does(Forked fork, String... command) throws Exception {
    Running done = fork.run(command);
    assertThat(done.process().waitFor()).as(done.text()).isZero();
  }

  private String added(Forked fork, String name, String role) throws Exception {
    does(fork, "user", "add", name, "--role", role);
    Matcher link = LINK.matcher(fork.answer());
    assertThat(link.find()).as(fork.answer()).isTrue();
    return link.group();
  }

  private static void in(Window window, String link, String name) throws InterruptedException {
    window.go(link);
    window.type("合い言葉", PASSWORD);
    window.enter("決める");
    again(window, name);
  }

  private static void again(Window window, String name) throws InterruptedException {
    window.type("名前", name);
    window.type("合い言葉", PASSWORD);
    window.enter("入る");
  }

  private static void await(Window window, String words) throws InterruptedException {
    for (int i = 0; i < 300 && !window.text().contains(words); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(window.text()).contains(words);
  }

  /** Made as the manual says; what the browser is told to know it by. */
  private String certificate() throws Exception {
    Path store = root.resolve("kokuji.p12");
    String line =
        Path.of(System.getProperty("java.home"), "bin", "keytool")
            + " -genkeypair -alias kokuji -keyalg EC -groupname secp256r1 -validity 90"
            + " -dname CN=%s -ext SAN=dns:%s -storetype PKCS12 -keystore %s -storepass %s"
                .formatted(NAME, NAME, store, SECRET);
    assertThat(new ProcessBuilder(line.split(" ")).inheritIO().start().waitFor()).isZero();
    byte[] key =
        KeyStore.getInstance(store.toFile(), SECRET.toCharArray())
            .getCertificate("kokuji")
            .getPublicKey()
            .getEncoded();
    return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
  }

  @Test
  void nothingIsPublishedWithoutTheKeyThatWasRegistered() throws Exception {
    Tool.CHROMIUM.demand();
    pages = "https://" + NAME + ":" + free();
    Workplace workplace = new Workplace(root).clearedForFaults();
    Files.writeString(
        root.resolve("application.yml"),
        """
        kokuji:
          port: %d
          pages:
            url: %s
            passkey: required
            certificate:
              file: kokuji.p12
              password: %s
        """
            .formatted(free(), pages, SECRET));
    String known = certificate();
    workplace.submit(
        "R5/総務部/台帳.csv", Workplace.requests("1", "2").replace("2021-04-20", "2023-04-20"));
    Forked fork = new Forked(workplace);
    String clerk = added(fork, "担当 一郎", "担当");
    Running serve = new Forked(workplace, List.of(), Map.of(), "served.txt").run("serve");
    serve.await(text -> text.contains("user add で加えた名前で入ります"));
    try (Window window =
        new Window(
            root,
            "--host-resolver-rules=MAP " + NAME + " 127.0.0.1",
            "--ignore-certificate-errors-spki-list=" + known)) {
      window.size(1280, 1);
      // the server is there to take the commands
      does(fork, "load");
      String approver = added(fork, "承認 花子", "承認者");
      in(window, clerk, "担当 一郎");
      String key = madeFinal(window);
      requested(window);
      in(window, approver, "承認 花子");
      demanded(window, button(window));
      registered(window, key);
      approved(window, workplace);
      removed(window);
      assertThat(window.complaints()).isEmpty();
    } finally {
      assertThat(serve.terminate()).isZero();
    }
  }

  /** The clerk needs one as well; the link was opened a while ago. */
  private String madeFinal(Window window) throws Exception {
    demanded(window, WORDS.getString("release.final"));
    window.enter(WORDS.getString("passkey.go"));
    String key = window.key(true);
    window.go(pages + "/passkey");
    register(window, PASSWORD);
    window.go(pages + "/release?year=R5");
    window.type(WORDS.getString("release.override"), "試験のため、記録の少ない年度を確定する");
    window.enter(WORDS.getString("release.final"));
    assertThat(window.text()).contains("確定（第1版）");
    return key;
  }

  private void register(Window window, String password) throws Exception {
    window.type(WORDS.getString("passkey.name"), KEY);
    window.type("合い言葉", password);
    window.enter("登録する");
    assertThat(window.text()).contains(WORDS.getString("passkey.added"), KEY);
  }

  private void requested(Window window) throws Exception {
    window.type("告示番号", "100");
    window.day("告示日", "2024", "06", "15");
    window.space(WORDS.getString("release.left-out"));
    window.enter(WORDS.getString("release.send"));
    assertThat(window.text()).contains("承認を依頼しました");
    window.enter("終わる");
  }

  private String button(Window window) throws Exception {
    window.go(pages + "/release?year=R5");
    return "確認票 "
        + window.run("document.querySelector('input[name=code]').value").asString()
        + " の内容で承認し、公表する";
  }

  /** The city demands a passkey: without one, nothing is approved. */
  private void demanded(Window window, String button) throws Exception {
    window.go(pages + "/release?year=R5");
    window.enter(button);
    assertThat(window.text()).contains("していません", "パスキーが要ります");
  }

  private void registered(Window window, String key) throws Exception {
    window.enter(WORDS.getString("passkey.go"));
    assertThat(window.faults()).isEmpty();
    window.type(WORDS.getString("passkey.name"), KEY);
    window.type("合い言葉", "違う合い言葉です、まったく");
    window.press("登録する");
    await(window, "登録していません");
    window.go(pages + "/passkey");
    register(window, PASSWORD);
    for (int[] size : new int[][] {{1280, 1}, {390, 1}, {1280, 2}}) {
      window.size(size[0], size[1]);
      assertThat(window.faults()).isEmpty();
      assertThat(window.run("document.documentElement.scrollWidth - innerWidth").asInt())
          .isLessThanOrEqualTo(0);
    }
    window.size(1280, 1);
    window.verifies(key, false);
    window.press(button(window));
    await(window, WORDS.getString("passkey.stopped"));
    window.verifies(key, true);
  }

  private void approved(Window window, Workplace workplace) throws Exception {
    window.scripts(false);
    window.enter(button(window));
    assertThat(window.text()).contains(WORDS.getString("passkey.needed"));
    window.scripts(true);
    assertThat(workplace.output().resolve("public/R5")).doesNotExist();
    String button = button(window);
    assertThat(window.faults()).isEmpty();
    window.enter(button);
    assertThat(window.text()).contains("公表しました", "告示第100号");
    assertThat(workplace.output().resolve("public/R5/index.html")).exists();
  }

  private void removed(Window window) throws Exception {
    window.go(pages + "/passkey");
    window.enter("「" + KEY + "」を除く");
    assertThat(window.text()).contains(WORDS.getString("passkey.removed"));
    window.go(pages + "/running/acts");
    assertThat(window.text()).contains("パスキーの登録", "パスキーの使用", "パスキーを除いた");
  }
}
