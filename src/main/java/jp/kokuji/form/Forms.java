package jp.kokuji.form;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.file.PlacedFile;
import jp.kokuji.message.Messages;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;

/** Makes the forms of one fiscal year. */
public final class Forms {
  private final Rulebook rulebook;
  private final FiscalYear year;
  private final String program;
  private final Messages words;

  /**
   * @param year the fiscal year whose agencies, departments and clauses are offered
   * @param program the program's name and version, for the small print
   * @param locale the language of titles and prompts
   */
  public Forms(Rulebook rulebook, FiscalYear year, String program, Locale locale) {
    this.rulebook = rulebook;
    this.year = year;
    this.program = program;
    this.words = Messages.of("form", locale);
  }

  /**
   * Writes the form of a kind into a folder, in the place of an older one; the same rules give the
   * same bytes.
   *
   * @return the file
   */
  public Path write(RecordKind kind, Path folder) throws IOException {
    Form form = new Form(kind, year, rulebook, program, words);
    Path file = folder.resolve(form.fileName());
    PlacedFile.write(file, out -> FormWorkbook.write(form, out));
    return file;
  }
}
