package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import jp.kokuji.account.Accounts;
import jp.kokuji.command.ServedPages;
import jp.kokuji.console.Office;
import jp.kokuji.run.SoleRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a browser runs our scripts, parts of a page follow by themselves; else all works too. */
@Tag("long")
class PartsInBrowserTest {
  private static final String MARK = "document.body.dataset.mark = 'still the same page'";
  private static final String MARKED = "document.body.dataset.mark === 'still the same page'";

  @TempDir static Path folder;
  private final ServedPages pages = ServedPages.fresh();

  private String address(String path) {
    return "http://127.0.0.1:" + pages.port() + path;
  }

  private static void await(Window window, String script) throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      if (window.run(script).asBoolean()) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError(script + " never came true on\n" + window.text());
  }

  @Test
  void partsAreReplacedAndProgressFollowsAndNothingStaysInTheBrowser() throws Exception {
    Tool.CHROMIUM.demand();
    try (Window window = new Window(folder)) {
      SignedIn.clerk(window, pages);
      window.go(address("/problems?year=R7"));
      filter(window);
      progress(window);
      window.first("window.EventSource = class { addEventListener() {} close() {} }");
      progress(window);
      assertThat(window.run("Object.keys({...localStorage, ...sessionStorage}).join()").asString())
          .as("nothing but the address where the browser is")
          .isEqualTo("htmx-current-path-for-history");
      signedOutMeanwhile(window);
      window.scripts(false);
      SignedIn.clerk(window, pages);
      window.go(address("/problems?year=R7"));
      window.enter("表示する");
      assertThat(window.text()).contains("令和7年度");
      window.go(address("/running"));
      window.enter("いま読み込む");
      assertThat(window.text()).contains("いま動いているもの");
      assertThat(window.complaints()).isEmpty();
    }
  }

  private void filter(Window window) throws Exception {
    window.run(MARK);
    window.run("document.querySelector('select[name=year]').value = 'R8'");
    window.press("表示する");
    await(window, "location.search.includes('year=R8')");
    await(window, "document.querySelector('main h1').innerText.includes('令和8年度')");
    assertThat(window.run(MARKED).asBoolean()).isTrue();
    assertThat(window.focused()).as("the button keeps the focus").isEqualTo("表示する");
  }

  /** It follows what runs, by events or, where a proxy holds them back, by asking again. */
  private void progress(Window window) throws Exception {
    Office office = pages.context().getBean(Office.class);
    SoleRun.Hold other = office.get(SoleRun.class).hold();
    try {
      window.go(address("/running"));
      window.enter("いま読み込む");
      window.run(MARK);
      assertThat(window.run("!!document.querySelector('#progress[hx-trigger]')").asBoolean())
          .isTrue();
    } finally {
      other.close();
    }
    await(window, "document.querySelector('#progress').innerText.includes('個のファイルを読み込み')");
    assertThat(window.run(MARKED).asBoolean()).isTrue();
    assertThat(window.run("!!document.querySelector('#progress[hx-trigger]')").asBoolean())
        .as("nothing is asked any more")
        .isFalse();
  }

  /** What cannot be shown is said where the part would stand. */
  private void signedOutMeanwhile(Window window) throws Exception {
    window.go(address("/problems?year=R7"));
    pages.context().getBean(Office.class).get(Accounts.class).remove("山田 花子");
    window.press("表示する");
    await(window, "document.querySelector('main').innerText.includes('入り口のアドレス')");
  }
}
