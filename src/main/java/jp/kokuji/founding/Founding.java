package jp.kokuji.founding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.kokuji.rulebook.reading.EditorSchemas;
import jp.kokuji.rulebook.reading.Fault;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.rulebook.reading.RulebookReader;
import org.springframework.util.FileSystemUtils;

/** Makes an installation for another city of the sheet that its people filled in. */
public final class Founding {
  private Founding() {}

  /** The name of the sheet in an installation's folder. */
  public static String sheetName() {
    return Part.TEXTS.text("file");
  }

  /** Writes the sheet to be filled in. */
  public static void ask(Path sheet) throws IOException {
    StartSheet.write(Stock.read(), sheet);
  }

  /**
   * Makes {@code jobs/} and an empty {@code input/} in the folder, unless something is wrong.
   *
   * @return what is wrong with the sheet; then nothing is made
   */
  public static List<String> found(Path sheet, Path folder) throws IOException {
    Answers answers = Answers.read(sheet);
    List<String> wrong = new AnswerCheck(answers).check();
    if (!wrong.isEmpty()) {
      return wrong;
    }
    Path made = Files.createTempDirectory(Files.createDirectories(folder), ".jobs");
    try {
      for (Map.Entry<String, String> file :
          new Composition(Stock.read(), answers).files().entrySet()) {
        Path path = made.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
      EditorSchemas.write(made);
      new RulebookReader(made).check();
      Files.move(made, folder.resolve("jobs"));
      Files.createDirectories(folder.resolve("input"));
      return List.of();
    } catch (InvalidRulebook e) {
      String prefix = made.toString().replace('\\', '/') + "/";
      return e.faults().stream().map(Fault::sentence).map(s -> s.replace(prefix, "jobs/")).toList();
    } finally {
      FileSystemUtils.deleteRecursively(made);
    }
  }
}
