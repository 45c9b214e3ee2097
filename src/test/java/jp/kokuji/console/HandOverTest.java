package jp.kokuji.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import jp.kokuji.CommandLines;
import jp.kokuji.Workplace;
import jp.kokuji.command.ServedPages;
import jp.kokuji.run.HandOver;
import org.junit.jupiter.api.Test;

/** While a server has the database, commands have it do their work. */
class HandOverTest {
  private final Workplace workplace = ServedPages.fresh().workplace();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private OptionalInt run(String... command) {
    return HandOver.of(ServedPages.get().command(command)).run(out, err);
  }

  @Test
  void aCommandSaysWhatItSaysByItself() {
    workplace.submit("R3/総務部/台帳.csv", Workplace.requests("1", "2"));
    assertThat(run("load")).hasValue(0);
    assertThat(out.toString()).contains("読み込んだファイル");
    out.getBuffer().setLength(0);
    assertThat(run("status", "R3").orElseThrow()).isBetween(0, 1);
    assertThat(out.toString()).contains("令和3年度", "R3/総務部/台帳.csv");
    assertThat(err.toString()).doesNotContain("Exception");
  }

  @Test
  void itsExitStatusIsHandedBackToo() {
    assertThat(run("explain", "R3", "nothing")).hasValue(2);
    assertThat(err.toString()).contains("nothing");
    assertThat(run("report", "R99999")).hasValue(2);
  }

  @Test
  void whatNeedsNoDatabaseIsDoneHere() {
    assertThat(run("template")).isEmpty();
    assertThat(run("serve")).isEmpty();
    assertThat(HandOver.of().run(out, err)).isEmpty();
    assertThat(HandOver.of("status", "--data=" + workplace.root().resolve("other")).run(out, err))
        .isEmpty();
  }

  /** A server that starts has the database, and takes commands a little later. */
  @Test
  void aCommandWaitsForAServerThatIsStarting() throws IOException {
    Path key = workplace.data().resolve(HandOver.KEY_FILE);
    Path away = Files.move(key, key.resolveSibling("away"));
    HandOver order = HandOver.of(ServedPages.get().command("status", "R3"));
    assertThat(order.run(out, err)).isEmpty();
    CompletableFuture<Void> ready =
        CompletableFuture.runAsync(
            () -> assertThatCode(() -> Files.move(away, key)).doesNotThrowAnyException(),
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
    assertThat(order.soon(out, err).orElseThrow()).isBetween(0, 1);
    ready.join();
    assertThat(out.toString()).contains("令和3年度");
    HandOver elsewhere = new HandOver("/elsewhere\n", List.of(ServedPages.get().command("status")));
    assertThat(elsewhere.soon(out, err)).as("nobody starts who would take it").isEmpty();
  }

  @Test
  void aCommandCalledInAnotherWayIsNotTaken() {
    HandOver elsewhere = new HandOver("/elsewhere\n", List.of(ServedPages.get().command("status")));
    assertThat(elsewhere.run(out, err)).isEmpty();
    assertThat(HandOver.of("status", "--data=" + workplace.data()).run(out, err)).isEmpty();
  }

  @Test
  void theKeyIsItsOwnersAlone() throws Exception {
    Path key = workplace.data().resolve(HandOver.KEY_FILE);
    assertThat(Files.getPosixFilePermissions(key))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    for (String given : new String[] {"Bearer 0123", "Basic eDp5", ""}) {
      URI address = URI.create("http://127.0.0.1:" + ServedPages.get().port() + HandOver.PATH);
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setRequestProperty("Authorization", given);
      connection.setDoOutput(true);
      new ByteArrayInputStream(new byte[9]).transferTo(connection.getOutputStream());
      assertThat(connection.getResponseCode()).isIn(401, 403);
    }
  }

  /** The work may go on in the server: to do it here as well would do it twice. */
  @Test
  void aConnectionThatBreaksMidwayIsSaidAndTheWorkNotDoneAgain() throws Exception {
    Path data = Files.createDirectories(Files.createTempDirectory("broken").resolve("data"));
    AtomicInteger asked = new AtomicInteger();
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Files.write(
          data.resolve(HandOver.KEY_FILE), List.of(String.valueOf(server.getLocalPort()), "key"));
      Thread.ofVirtual().start(() -> breakEach(server, asked));
      PrintStream before = System.err;
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
      try {
        assertThat(CommandLines.run("load", "--data=" + data)).isEqualTo(3);
      } finally {
        System.setErr(before);
      }
      assertThat(said.toString(StandardCharsets.UTF_8)).contains("続いているかもしれません");
    }
    assertThat(asked).hasValue(1);
    try (Stream<Path> files = Files.list(data)) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .containsExactly(HandOver.KEY_FILE);
    }
    Files.write(data.resolve(HandOver.KEY_FILE), List.of("1", "key"));
    assertThat(HandOver.of("load", "--data=" + data).run(out, err)).isEmpty();
  }

  /** Takes the order, answers half a word, and is gone. */
  private static void breakEach(ServerSocket server, AtomicInteger asked) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        asked.incrementAndGet();
        socket.getInputStream().readNBytes(200);
        socket
            .getOutputStream()
            .write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n\1".getBytes(UTF_8));
      } catch (IOException closed) {
        return;
      }
    }
  }
}
