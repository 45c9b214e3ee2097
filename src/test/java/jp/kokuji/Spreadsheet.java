package jp.kokuji;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** LibreOffice without a window and without anybody's settings: it calculates all it opens. */
public final class Spreadsheet {
  private static final String ALWAYS_CALCULATE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
      <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
      </item>
      </oor:items>
      """;

  private final Path folder;

  /** A program that keeps its settings and what it writes in this folder. */
  public Spreadsheet(Path folder) throws IOException {
    this.folder = folder;
    Path user = Files.createDirectories(folder.resolve("profile/user"));
    Files.writeString(user.resolve("registrymodifications.xcu"), ALWAYS_CALCULATE, UTF_8);
  }

  /** Opens the files and writes them in another format, in the same order. */
  public List<Path> convert(String format, List<Path> files)
      throws IOException, InterruptedException {
    Path converted = folder.resolve("converted");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                converted.toString()));
    files.forEach(file -> arguments.add(file.toString()));
    Tool.SOFFICE.run(folder, arguments);
    List<Path> made = files.stream().map(file -> converted.resolve(named(file, format))).toList();
    assertThat(made).allSatisfy(file -> assertThat(file).exists());
    return made;
  }

  private static String named(Path file, String format) {
    return file.getFileName().toString().replaceFirst("[^.]+$", format);
  }

  /** The stored values of all cells that hold a formula or an error, by sheet and address. */
  public static Map<String, String> calculated(Path workbook) throws IOException {
    Map<String, String> values = new TreeMap<>();
    try (ReadableWorkbook read = new ReadableWorkbook(workbook.toFile())) {
      for (Sheet sheet : read.getSheets().toList()) {
        for (Row row : sheet.read()) {
          row.stream()
              .filter(cell -> cell != null && calculated(cell))
              .forEach(
                  cell ->
                      values.put(
                          sheet.getName() + "!" + cell.getAddress(),
                          cell.getRawValue().replaceFirst("\\.0+$", "")));
        }
      }
    }
    return values;
  }

  private static boolean calculated(Cell cell) {
    return cell.getFormula() != null
        || switch (cell.getType()) {
          case ERROR, FORMULA -> true;
          case NUMBER, STRING, BOOLEAN, EMPTY -> false;
        };
  }
}
