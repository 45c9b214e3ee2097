package jp.kokuji.rulebook.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.CheckDefinition;
import jp.kokuji.rulebook.CheckNote;

/** Reads {@code jobs/notes/}: the year of a file is its name. A city may have no notes at all. */
final class NoteReader {
  private final SourceReader sources;
  private final List<CheckDefinition> checks;
  private final List<Fault> faults;

  /**
   * @param checks all that can be noted upon; none where they are not known
   */
  NoteReader(SourceReader sources, List<CheckDefinition> checks, List<Fault> faults) {
    this.sources = sources;
    this.checks = checks;
    this.faults = faults;
  }

  /** The notes by year. */
  Map<FiscalYear, List<CheckNote>> read() {
    Map<FiscalYear, List<CheckNote>> notes = new LinkedHashMap<>();
    if (!sources.has("notes")) {
      return notes;
    }
    for (Entry root : sources.readAll("notes", "notes")) {
      Optional<FiscalYear> year = FiscalYear.find(root.source().id());
      if (year.isEmpty() || !year.get().code().equals(root.source().id())) {
        faults.add(Fault.of(root.source().name(), 0, "file-no-year", root.source().id()));
      } else {
        notes.put(year.get(), notes(root));
      }
    }
    return notes;
  }

  private List<CheckNote> notes(Entry root) {
    List<String> known =
        checks.stream().filter(CheckDefinition::note).map(CheckDefinition::id).toList();
    NameCheck names = new NameCheck(faults);
    List<CheckNote> notes = new ArrayList<>();
    for (Entry entry : root.items("notes")) {
      if (!checks.isEmpty()) {
        new WordCheck(faults).known(entry.part("check"), known);
      }
      String place = entry.find("place").orElse("");
      names.add(entry.text("check") + " " + place, entry);
      notes.add(
          new CheckNote(
              entry.text("check"),
              place,
              entry.text("text"),
              entry.text("decided"),
              entry.flag("print"),
              root.source().name(),
              entry.line()));
    }
    return notes;
  }
}
