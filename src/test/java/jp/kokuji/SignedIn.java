package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.command.ServedPages;
import jp.kokuji.run.HandOver;

/** Signing in at the pages as a person does: a link that works once, and then a password. */
final class SignedIn {
  private static final Pattern LINK = Pattern.compile("/welcome\\?token=[0-9a-f]+");
  private static final String PASSWORD = "とても長い合い言葉です二〇二六";

  private SignedIn() {}

  static void clerk(Window window, ServedPages pages) throws InterruptedException {
    as(window, pages, "山田 花子", "担当");
  }

  /** Makes the account, or gives it a new password. */
  static void as(Window window, ServedPages pages, String name, String role, String... more)
      throws InterruptedException {
    StringWriter out = new StringWriter();
    String[] words = {"user", "add", name, "--role", role};
    String[] line = pages.command(words);
    String[] whole = java.util.Arrays.copyOf(line, line.length + more.length);
    System.arraycopy(more, 0, whole, line.length, more.length);
    assertThat(HandOver.of(whole).run(out, out)).as(out.toString()).hasValue(0);
    Matcher link = LINK.matcher(out.toString());
    assertThat(link.find()).as(out.toString()).isTrue();
    String host = "http://127.0.0.1:" + pages.port();
    window.go(host + link.group());
    window.type("合い言葉", PASSWORD);
    window.enter("決める");
    again(window, name);
  }

  /** With the password that the account has already. */
  static void again(Window window, String name) throws InterruptedException {
    window.type("名前", name);
    window.type("合い言葉", PASSWORD);
    window.enter("入る");
  }
}
