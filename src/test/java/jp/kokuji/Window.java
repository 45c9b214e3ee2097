package jp.kokuji;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A window of a real browser, in which a test does by keys what a person does. */
final class Window implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern LISTENS = Pattern.compile("listening on ws://([^/]+)/");
  private static final int PATIENCE = 60;

  /** What the focused element is called by those who hear it. */
  private static final String FOCUSED =
      """
      (() => { const e = document.activeElement; if (!e || e === document.body) return '';
        const label = e.labels && e.labels[0];
        const said = label ? (label.querySelector('span') || label).textContent : e.textContent;
        return (said || e.value || e.getAttribute('aria-label') || '').trim(); })()
      """;

  private static final String FOCUS_IS_SEEN =
      """
      (() => { const s = getComputedStyle(document.activeElement);
        // the browser marks the parts of a day by itself
        return document.activeElement.type === 'date' || s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; })()
      """;

  private static final String FOCUSED_AND_SEEN =
      "({name: %s, seen: %s})".formatted(FOCUSED, FOCUS_IS_SEEN);

  private static final String AXE =
      """
      axe.run(document, {runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa',
        'best-practice'], resultTypes: ['violations']}).then(seen => seen.violations.flatMap(rule =>
        rule.nodes.map(node => rule.id + ': ' + node.html.slice(0, 200))))
      """;

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger number = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final Semaphore loaded = new Semaphore(0);
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  /** Opens it with the fonts of this project; it keeps its profile in the folder. */
  Window(Path folder, String... options) throws IOException, InterruptedException {
    Path errors = folder.resolve("window.txt");
    List<String> line =
        List.of(
            Tool.CHROMIUM.demand().toString(),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--lang=ja",
            "--user-data-dir=" + folder.resolve("profile"),
            "--remote-debugging-port=0");
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.of(line, List.of(options), List.of("about:blank"))
                .flatMap(List::stream)
                .toList());
    builder.redirectErrorStream(true).redirectOutput(errors.toFile());
    builder.environment().put("FONTCONFIG_FILE", Tool.fonts(folder).toString());
    builder.environment().put("LANGUAGE", "ja");
    process = builder.start();
    HttpClient client = HttpClient.newHttpClient();
    socket =
        client.newWebSocketBuilder().buildAsync(page(client, address(errors)), new Ear()).join();
    for (String domain : List.of("Page", "Runtime", "Log", "DOM")) {
      send(domain + ".enable", Map.of());
    }
  }

  private static String address(Path errors) throws IOException, InterruptedException {
    for (int i = 0; i < PATIENCE * 10; i++) {
      Matcher listens = LISTENS.matcher(Files.exists(errors) ? Files.readString(errors) : "");
      if (listens.find()) {
        return listens.group(1);
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("the browser does not listen: " + Files.readString(errors));
  }

  private static URI page(HttpClient client, String address)
      throws IOException, InterruptedException {
    HttpRequest list =
        HttpRequest.newBuilder(URI.create("http://" + address + "/json/list")).build();
    for (int i = 0; i < PATIENCE * 10; i++) {
      JsonNode pages =
          JSON.readTree(client.send(list, HttpResponse.BodyHandlers.ofString()).body());
      for (JsonNode page : pages) {
        if (page.at("/type").asString().equals("page")) {
          return URI.create(page.at("/webSocketDebuggerUrl").asString());
        }
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("the browser has no page");
  }

  /** Hears what the browser answers and tells. */
  private final class Ear implements WebSocket.Listener {
    private final StringBuilder heard = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
      heard.append(text);
      if (last) {
        hear(JSON.readTree(heard.toString()));
        heard.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }

    private void hear(JsonNode message) {
      CompletableFuture<JsonNode> answer = waiting.remove(message.at("/id").asInt(0));
      if (answer != null) {
        answer.complete(message);
      }
      switch (message.at("/method").asString("")) {
        case "Page.loadEventFired" -> loaded.release();
        case "Log.entryAdded" -> {
          String said = message.at("/params/entry/text").asString();
          if (!said.startsWith("Failed to load resource") && !said.startsWith("Autofocus")) {
            complaints.add(said);
          }
        }
        default -> {}
      }
    }
  }

  private JsonNode send(String method, Map<String, ?> parameters) {
    int id = number.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    socket
        .sendText(
            JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
        .join();
    JsonNode message = answer.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    assertThat(message.has("error")).as(method + " " + message).isFalse();
    return message.at("/result");
  }

  /** The value of a piece of script. */
  JsonNode run(String script) {
    JsonNode result =
        send(
            "Runtime.evaluate",
            Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
    assertThat(result.has("exceptionDetails")).as(script + " " + result).isFalse();
    return result.at("/result/value");
  }

  /** Has every page run this before anything of its own. */
  void before(String script) {
    send("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
  }

  void go(String address) throws InterruptedException {
    loaded.drainPermits();
    send("Page.navigate", Map.of("url", address));
    assertThat(loaded.tryAcquire(PATIENCE, TimeUnit.SECONDS)).as(address).isTrue();
  }

  String text() {
    return run("document.body.innerText").asString();
  }

  String focused() {
    return run(FOCUSED).asString();
  }

  /** Goes on with the Tab key until that is focused, which must be seen on each. */
  void tabTo(String name) {
    for (int i = 0; i < 400; i++) {
      press("Tab", "", 9);
      JsonNode focused = run(FOCUSED_AND_SEEN);
      String now = focused.at("/name").asString();
      assertThat(now.isEmpty() || focused.at("/seen").asBoolean())
          .as("the focus is seen on " + now)
          .isTrue();
      if (now.equals(name)) {
        return;
      }
    }
    throw new AssertionError("no key leads to " + name + " on\n" + text());
  }

  /** Presses Enter there, and waits for the page to which it leads. */
  void enter(String name) throws InterruptedException {
    tabTo(name);
    loaded.drainPermits();
    press("Enter", "\r", 13);
    assertThat(loaded.tryAcquire(PATIENCE, TimeUnit.SECONDS)).as(name).isTrue();
  }

  /** Presses Enter there; what comes of it needs no other page. */
  void press(String name) {
    tabTo(name);
    press("Enter", "\r", 13);
  }

  /** Whether the browser runs scripts of pages. */
  void scripts(boolean run) {
    send("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
  }

  /** Runs a script at the beginning of every page from now on. */
  void first(String script) {
    send("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
  }

  /** Gives the browser a passkey's home, which says yes by itself; its name. */
  String key(boolean verified) {
    send("WebAuthn.enable", Map.of());
    Map<String, Object> options =
        Map.of(
            "protocol",
            "ctap2",
            "transport",
            "internal",
            "hasResidentKey",
            true,
            "hasUserVerification",
            true,
            "isUserVerified",
            verified,
            "automaticPresenceSimulation",
            true);
    return send("WebAuthn.addVirtualAuthenticator", Map.of("options", options))
        .at("/authenticatorId")
        .asString();
  }

  /** Whether the key finds that it is the right person. */
  void verifies(String key, boolean person) {
    send("WebAuthn.setUserVerified", Map.of("authenticatorId", key, "isUserVerified", person));
  }

  void space(String name) {
    tabTo(name);
    press(" ", " ", 32);
  }

  void type(String name, String text) {
    tabTo(name);
    send("Input.insertText", Map.of("text", text));
  }

  /** Types a day into a field of days, part by part, in the order that the browser has them. */
  void day(String name, String year, String month, String day) {
    for (List<String> parts : List.of(List.of(month, day, year), List.of(year, month, day))) {
      tabTo(name);
      for (String part : parts) {
        part.chars().forEach(c -> press(Character.toString(c), Character.toString(c), c));
        if (part.equals(year)) {
          press("ArrowRight", "", 39);
        }
      }
      if (run("document.activeElement.value").asString().equals(year + "-" + month + "-" + day)) {
        return;
      }
      run("document.activeElement.value = ''; document.activeElement.blur()");
    }
    throw new AssertionError("no day can be typed into " + name);
  }

  private void press(String key, String text, int code) {
    send(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyDown", "key", key, "text", text, "windowsVirtualKeyCode", code));
    send(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
  }

  /** Chooses files, for which a person uses a window of the desk. */
  void choose(String selector, List<Path> files) {
    int root = send("DOM.getDocument", Map.of()).path("root").path("nodeId").asInt();
    int field =
        send("DOM.querySelector", Map.of("nodeId", root, "selector", selector))
            .at("/nodeId")
            .asInt();
    send(
        "DOM.setFileInputFiles",
        Map.of("nodeId", field, "files", files.stream().map(Path::toString).toList()));
  }

  /**
   * @param zoom how many of the screen's points one of the page's takes
   */
  void size(int width, int zoom) {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            width / zoom,
            "height",
            900 / zoom,
            "deviceScaleFactor",
            zoom,
            "mobile",
            false));
  }

  /** The page as it is on paper, or on the screen again. */
  void onPaper(boolean paper) {
    send("Emulation.setEmulatedMedia", Map.of("media", paper ? "print" : ""));
  }

  /** What axe finds wrong. */
  List<String> faults() throws IOException {
    if (run("typeof axe").asString().equals("undefined")) {
      try (InputStream in =
          Objects.requireNonNull(Window.class.getResourceAsStream("/axe.min.js"))) {
        run(new String(in.readAllBytes(), UTF_8) + ";0");
      }
    }
    List<String> faults = new ArrayList<>();
    run(AXE).forEach(fault -> faults.add(fault.asString()));
    return faults;
  }

  /** What the browser complained of so far: what the page may not load, scripts that fail. */
  List<String> complaints() {
    return complaints;
  }

  /**
   * The page as PNG.
   *
   * @param most how many of its points from the top, if it is longer
   */
  byte[] picture(int most) {
    int width = run("document.documentElement.clientWidth").asInt();
    int height = run("document.documentElement.scrollHeight").asInt();
    Map<String, Object> clip =
        Map.of("x", 0, "y", 0, "width", width, "height", Math.min(height, most), "scale", 1);
    return Base64.getDecoder()
        .decode(
            send(
                    "Page.captureScreenshot",
                    Map.of("format", "png", "captureBeyondViewport", true, "clip", clip))
                .at("/data")
                .asString());
  }

  @Override
  public void close() {
    socket.abort();
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    process.destroy();
    // the folder of the profile can go only when nobody writes into it any more
    for (ProcessHandle each : all) {
      each.onExit().orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    }
  }
}
