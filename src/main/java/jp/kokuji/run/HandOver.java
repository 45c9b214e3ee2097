package jp.kokuji.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

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

  private static final int ENDED = 0;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(200);

  /** As this process was called. */
  public static HandOver of(String... arguments) {
    String variables =
        System.getenv().entrySet().stream()
            .filter(variable -> variable.getKey().matches("(?:KOKUJI|SPRING)_.*"))
            .map(variable -> variable.getKey() + "=" + variable.getValue())
            .sorted()
            .collect(joining("\n"));
    List<String> line = List.of(arguments);
    String folders =
        FOLDERS.stream()
            .map(option -> option(line, option).map(f -> Path.of(f).toAbsolutePath().normalize()))
            .map(Object::toString)
            .collect(joining("\n"));
    String setting = String.join("\n", Path.of("").toAbsolutePath().toString(), variables, folders);
    return new HandOver(setting, line);
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
    HttpURLConnection connection;
    ByteArrayOutputStream order = new ByteArrayOutputStream();
    try {
      to(new DataOutputStream(order));
      connection = connect(Files.readAllLines(file), order.size());
    } catch (IOException gone) {
      return OptionalInt.empty();
    }
    try (OutputStream body = connection.getOutputStream()) {
      order.writeTo(body);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK
          ? OptionalInt.of(follow(new DataInputStream(connection.getInputStream()), out, err))
          : OptionalInt.empty();
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

  /**
   * @param server the lines of its file
   * @param length of what will be sent; as it is said beforehand, Java does not send it once more
   */
  private static HttpURLConnection connect(List<String> server, int length) throws IOException {
    URI address = URI.create("http://127.0.0.1:" + server.getFirst() + PATH);
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setRequestProperty("Authorization", "Bearer " + server.getLast());
    connection.setRequestProperty("Content-Type", "application/octet-stream");
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(length);
    connection.connect();
    return connection;
  }

  private Path data() {
    return Path.of(said("--data", "KOKUJI_DATA").orElse("data"))
        .resolve(said("--body", "KOKUJI_BODY").orElse(""));
  }

  private Optional<String> said(String option, String variable) {
    return option(arguments, option).or(() -> Optional.ofNullable(System.getenv(variable)));
  }

  private static Optional<String> option(List<String> line, String name) {
    int option = line.indexOf(name);
    if (option >= 0 && option + 1 < line.size()) {
      return Optional.of(line.get(option + 1));
    }
    return line.stream()
        .filter(argument -> argument.startsWith(name + "="))
        .map(argument -> argument.substring(name.length() + 1))
        .findFirst();
  }

  private static int follow(DataInputStream in, Writer out, Writer err) throws IOException {
    for (int channel = in.readByte(); channel != ENDED; channel = in.readByte()) {
      byte[] said = in.readNBytes(in.readInt());
      Writer writer = channel == Channel.OUT.number ? out : err;
      writer.write(new String(said, UTF_8));
      writer.flush();
    }
    return in.readInt();
  }

  /** Says how it ended. */
  public static void end(DataOutputStream answer, int exitStatus) throws IOException {
    answer.writeByte(ENDED);
    answer.writeInt(exitStatus);
    answer.flush();
  }

  /** Where a text belongs. */
  public enum Channel {
    OUT(1),
    ERR(2);

    private final int number;

    Channel(int number) {
      this.number = number;
    }

    /** A writer to this channel of the answer. */
    public Writer of(DataOutputStream answer) {
      return new Writer() {
        @Override
        public void write(char[] text, int from, int length) throws IOException {
          byte[] said = new String(Arrays.copyOfRange(text, from, from + length)).getBytes(UTF_8);
          synchronized (answer) {
            answer.writeByte(number);
            answer.writeInt(said.length);
            answer.write(said);
          }
        }

        @Override
        public void flush() throws IOException {
          synchronized (answer) {
            answer.flush();
          }
        }

        @Override
        public void close() {}
      };
    }
  }
}
