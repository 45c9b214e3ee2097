package jp.kokuji.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/**
 * PostgreSQL is copied by its own {@code pg_dump}, and {@code pg_restore} reads all of the copy.
 *
 * @param tools the folder of the two; empty where they are on the path
 */
record ServerCopy(DataSourceProperties address, String tools) implements Backups.Copying {
  private static final Pattern COPY = Pattern.compile("COPY [a-z0-9_]+\\.\"?([^\" (]+)\"? .*");

  private static final Pattern SCHEMA = Pattern.compile("currentSchema=([a-z0-9_]+)");

  @Override
  public void write(Path file) throws IOException, Backups.DumpMissing {
    URI server = URI.create(address.determineUrl().replaceFirst("^jdbc:", ""));
    List<String> line =
        new ArrayList<>(
            List.of(
                tool("pg_dump"),
                "--format=custom",
                "--no-password",
                "--host=" + server.getHost(),
                "--port=" + (server.getPort() < 0 ? 5432 : server.getPort()),
                "--username=" + Objects.requireNonNullElse(address.determineUsername(), ""),
                "--file=" + file));
    line.addAll(own(String.valueOf(server.getQuery())));
    line.add(server.getPath().substring(1));
    try {
      end(begin(line));
    } catch (IOException missingOrOlder) {
      throw new Backups.DumpMissing(missingOrOlder);
    }
  }

  /** Of a body of many only its own, as its own role. */
  private static List<String> own(String query) {
    Matcher schema = SCHEMA.matcher(query);
    return schema.find()
        ? List.of("--schema=" + schema.group(1), "--role=" + schema.group(1))
        : List.of();
  }

  private String tool(String name) {
    return tools.isEmpty() ? name : tools + "/" + name;
  }

  /** The password is not to be seen in the list of processes. */
  private Process begin(List<String> line) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder
        .environment()
        .put("PGPASSWORD", Objects.requireNonNullElse(address.determinePassword(), ""));
    return builder.start();
  }

  private static void end(Process process) throws IOException {
    try {
      if (process.waitFor() != 0) {
        throw new IOException("the tool of the database ended with " + process.exitValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public Map<String, Long> count(Path file) throws IOException {
    Process process =
        begin(List.of(tool("pg_restore"), "--data-only", "--file=-", file.toString()));
    Map<String, Long> counts = new TreeMap<>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher copy = COPY.matcher(line);
        if (copy.matches() && line.endsWith("FROM stdin;")) {
          counts.put(copy.group(1), rows(lines));
        }
      }
    }
    end(process);
    return counts;
  }

  private static long rows(BufferedReader lines) throws IOException {
    long rows = 0;
    for (String line = lines.readLine(); !"\\.".equals(line); line = lines.readLine()) {
      if (line == null) {
        throw new IOException("the copy ends within a table");
      }
      rows++;
    }
    return rows;
  }
}
