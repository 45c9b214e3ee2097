package jp.kokuji.run;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A command line that is run by the server instead of by the process that was called: the embedded
 * database lets in one process only.
 *
 * @param setting where, with which variables and for which folders the process was called; a server
 *     that was called in another way might mean other files
 */
public record HandOver(String setting, List<String> arguments) {
  public static final String PATH = "/hand-over";

  /** The file in the data folder that says where the server listens and what opens it. */
  public static final String KEY_FILE = "serve.key";

  private static final Set<String> COMMANDS =
      Set.of("load", "report", "year-end", "publish", "status", "explain", "user", "backup");

  private static final List<String> FOLDERS =
      List.of("--input", "--output", "--jobs", "--data", "--body");

  private static final byte[] HERE = {127, 0, 0, 1};
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(200);

  /**
   * As this process was called. Here and below are loops where elsewhere are streams: a command
   * that is handed over is over before Java has made ready its first lambda.
   */
  public static HandOver of(String... arguments) {
    StringJoiner setting = new StringJoiner("\n").add(Path.of("").toAbsolutePath().toString());
    for (Map.Entry<String, String> variable : new TreeMap<>(System.getenv()).entrySet()) {
      if (variable.getKey().startsWith("KOKUJI_") || variable.getKey().startsWith("SPRING_")) {
        setting.add(String.join("=", variable.getKey(), variable.getValue()));
      }
    }
    List<String> line = List.of(arguments);
    for (String option : FOLDERS) {
      String folder = option(line, option);
      setting.add(folder == null ? "" : Path.of(folder).toAbsolutePath().normalize().toString());
    }
    return new HandOver(setting.toString(), line);
  }

  /** Reads what {@link #to} has written. */
  public static HandOver from(DataInputStream in) throws IOException {
    String setting = in.readUTF();
    String[] arguments = new String[in.readInt()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = in.readUTF();
    }
    return new HandOver(setting, List.of(arguments));
  }

  private void to(DataOutputStream out) throws IOException {
    out.writeUTF(setting);
    out.writeInt(arguments.size());
    for (String argument : arguments) {
      out.writeUTF(argument);
    }
    out.flush();
  }

  /** The connection broke when the server had the command: it may go on with it. */
  public static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken(IOException cause) {
      super(cause);
    }
  }

  /**
   * Has the server of the data folder run it, and says what it says; nothing where there is none or
   * it does not take the command.
   *
   * @throws Broken when nobody knows any more what becomes of it
   */
  public OptionalInt run(Writer out, Writer err) {
    Path file = data().resolve(KEY_FILE);
    if (arguments.isEmpty() || !COMMANDS.contains(arguments.getFirst()) || !Files.exists(file)) {
      return OptionalInt.empty();
    }
    try (Socket server = new Socket(Proxy.NO_PROXY)) {
      List<String> key = connect(server, file);
      if (key.isEmpty()) {
        return OptionalInt.empty();
      }
      ask(server.getOutputStream(), key);
      DataInputStream answer =
          new DataInputStream(new BufferedInputStream(server.getInputStream()));
      return taken(answer) ? OptionalInt.of(Answer.follow(answer, out, err)) : OptionalInt.empty();
    } catch (IOException broken) {
      throw new Broken(broken);
    }
  }

  /**
   * Waits a little for a server that is starting: it has the database before it takes commands.
   *
   * @throws Broken when nobody knows any more what becomes of it
   */
  public OptionalInt soon(Writer out, Writer err) {
    OptionalInt done = OptionalInt.empty();
    if (!Files.exists(data().resolve(KEY_FILE))) {
      long until = System.nanoTime() + PATIENCE.toNanos();
      while (done.isEmpty() && System.nanoTime() < until) {
        LockSupport.parkNanos(PAUSE.toNanos());
        done = run(out, err);
      }
    }
    return done;
  }

  /** Returns the port and the key of a server that listens, nothing where none does. */
  private static List<String> connect(Socket server, Path file) {
    try {
      List<String> key = Files.readAllLines(file);
      if (key.size() == 2) {
        server.connect(
            new InetSocketAddress(
                InetAddress.getByAddress(HERE), Integer.parseInt(key.getFirst())));
        return key;
      }
    } catch (IOException gone) {
      // then the command is run here
    }
    return List.of();
  }

  /** Asks in HTTP/1.0, whose answer goes on until the connection ends. */
  private void ask(OutputStream server, List<String> key) throws IOException {
    ByteArrayOutputStream order = new ByteArrayOutputStream();
    to(new DataOutputStream(order));
    String head =
        String.join(
            "\r\n",
            String.join(" ", "POST", PATH, "HTTP/1.0"),
            String.join(":", "Host: 127.0.0.1", key.getFirst()),
            String.join(" ", "Authorization: Bearer", key.getLast()),
            "Content-Type: application/octet-stream",
            String.join(" ", "Content-Length:", Integer.toString(order.size())),
            "\r\n");
    server.write(head.getBytes(US_ASCII));
    order.writeTo(server);
  }

  /** Reads the head of the answer. */
  private static boolean taken(DataInputStream answer) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.lastIndexOf("\r\n\r\n") < 0) {
      head.append((char) answer.readByte());
    }
    return head.toString().startsWith("200", "HTTP/1.1 ".length());
  }

  private Path data() {
    return Path.of(said("--data", "KOKUJI_DATA", "data"))
        .resolve(said("--body", "KOKUJI_BODY", ""));
  }

  private String said(String option, String variable, String otherwise) {
    String said = option(arguments, option);
    return said != null ? said : System.getenv().getOrDefault(variable, otherwise);
  }

  private static @Nullable String option(List<String> line, String name) {
    String given = name.concat("=");
    for (int i = 0; i < line.size(); i++) {
      String argument = line.get(i);
      if (argument.startsWith(given)) {
        return argument.substring(given.length());
      }
      if (argument.equals(name) && i + 1 < line.size()) {
        return line.get(i + 1);
      }
    }
    return null;
  }
}
