package jp.kokuji;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Rulebook;
import org.springframework.util.FileSystemUtils;

/** The delivered {@code jobs/} with another id for every kind and every field. */
final class RenamedJobs {
  /** A word that may be an id, with what stands around it. */
  private static final Pattern WORD =
      Pattern.compile("(?<![\\w-])[a-z][a-z0-9_]*(-[a-z]+)*(?![\\w-])");

  /** Words of the vocabulary, not ids of anybody's. */
  private static final Pattern VOCABULARY =
      Pattern.compile("((type|provision|severity|report|zero|table|role|scope|zeros|owner): *)$");

  /** Templates of blocks that print no records: what they name is the vocabulary's. */
  private static final Pattern TEMPLATE =
      Pattern.compile("^ *(- )?(says|department|clauses|label|list|sections): ");

  private final Map<String, String> ids = new HashMap<>();

  private RenamedJobs(Rulebook rulebook) {
    rulebook
        .kinds()
        .values()
        .forEach(
            kind -> {
              ids.put(kind.id(), "ledger-" + kind.id());
              kind.fields().forEach(field -> ids.put(field.name(), "zz_" + field.name()));
              kind.fields().stream()
                  .flatMap(field -> field.columns().stream())
                  .forEach(column -> ids.putIfAbsent(column, "zz_" + column));
            });
  }

  /** Renames them in a copy. */
  static void rename(Path jobs) throws IOException {
    RenamedJobs renamed = new RenamedJobs(Jobs.read(jobs));
    for (Path file : files(jobs)) {
      String text =
          Files.readString(file)
              .lines()
              .map(renamed::line)
              .collect(Collectors.joining("\n", "", "\n"));
      Files.writeString(file, text, UTF_8);
    }
    // what belongs to a document is said by ids on both sides of a colon; no report needs it
    FileSystemUtils.deleteRecursively(jobs.resolve("documents"));
    for (Path file : files(jobs.resolve("kinds"))) {
      Files.move(file, file.resolveSibling("ledger-" + file.getFileName()));
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().matches(".*(kinds|reports|checks|publish).*\\.yml"))
          .toList();
    }
  }

  private String line(String line) {
    boolean vocabulary = TEMPLATE.matcher(line).find() && !line.contains("_");
    if (line.strip().startsWith("#") || vocabulary) {
      return line;
    }
    return WORD.matcher(line).replaceAll(word -> renamed(line, word));
  }

  private String renamed(String line, MatchResult word) {
    String before = line.substring(0, word.start());
    boolean key =
        line.substring(word.end()).matches(":( .*)?")
            && !before.matches(".*(where|need): \\{[^}]*");
    boolean ofTable = before.endsWith("of: ") && word.group().contains("-");
    boolean other =
        key
            || ofTable
            || VOCABULARY.matcher(before).find()
            || (word.group().equals("clauses") && before.endsWith("{"));
    return other ? word.group() : ids.getOrDefault(word.group(), word.group());
  }
}
