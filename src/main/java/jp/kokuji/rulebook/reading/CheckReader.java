package jp.kokuji.rulebook.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import jp.kokuji.rulebook.CheckDefinition;
import jp.kokuji.rulebook.CheckDefinition.Severity;
import jp.kokuji.rulebook.Criterion;

/** Reads {@code jobs/checks.yml}. */
final class CheckReader {
  private static final Map<String, Class<? extends Criterion>> CRITERIA = new LinkedHashMap<>();

  static {
    CRITERIA.put("equal", Criterion.Equal.class);
    CRITERIA.put("at-least", Criterion.AtLeast.class);
    CRITERIA.put("same-rows", Criterion.SameRows.class);
    CRITERIA.put("per-clause", Criterion.PerClause.class);
    CRITERIA.put("clause-hits", Criterion.ClauseHits.class);
    CRITERIA.put("opening", Criterion.Opening.class);
    CRITERIA.put("linked", Criterion.Linked.class);
    CRITERIA.put("filled", Criterion.Filled.class);
    CRITERIA.put("same-words", Criterion.SameWords.class);
    CRITERIA.put("change", Criterion.Change.class);
    CRITERIA.put("share", Criterion.Share.class);
    CRITERIA.put("belongs", Criterion.Belongs.class);
  }

  private final SourceReader sources;
  private final Map<String, Map<String, TableShape>> reports;
  private final Lexicon lexicon;
  private final List<Fault> faults;

  /**
   * @param reports the tables of every report, by id
   */
  CheckReader(
      SourceReader sources,
      Map<String, Map<String, TableShape>> reports,
      Lexicon lexicon,
      List<Fault> faults) {
    this.sources = sources;
    this.reports = reports;
    this.lexicon = lexicon;
    this.faults = faults;
  }

  /** The checks that can be understood. */
  List<CheckDefinition> read() {
    List<Entry> entries =
        sources.isLeftOut("checks.yml")
            ? List.of()
            : sources
                .read("checks.yml", "checks")
                .map(root -> root.items("checks"))
                .orElse(List.of());
    List<CheckDefinition> checks = new ArrayList<>();
    NameCheck names = new NameCheck(faults);
    for (Entry entry : entries) {
      names.add(entry.text("id"), entry.part("id"));
      List<Entry> criteria =
          CRITERIA.keySet().stream().filter(entry::has).map(entry::part).toList();
      if (criteria.size() != 1) {
        String name = criteria.isEmpty() ? "no-criterion" : "criteria";
        faults.add(entry.amiss(name, String.join("・", CRITERIA.keySet())));
      } else if (check(entry, criteria.getFirst())) {
        checks.add(bind(entry, criteria.getFirst()));
      }
    }
    return checks;
  }

  private boolean check(Entry entry, Entry criterion) {
    new PlaceCheck(faults).check(entry.part("says"), List.of("left", "right", "place"));
    if (entry.flag("note") && entry.text("severity").equals("error")) {
      faults.add(entry.part("note").amiss("error-noted"));
    }
    List<String> ids = sources.names("reports").stream().map(Source::id).toList();
    if (!new WordCheck(faults).known(entry.part("report"), ids)) {
      return false;
    }
    Map<String, TableShape> tables = reports.get(entry.text("report"));
    if (tables == null) {
      return true;
    }
    new CriterionCheck(new SideCheck(tables, lexicon, faults), lexicon, faults).check(criterion);
    return true;
  }

  private static CheckDefinition bind(Entry entry, Entry criterion) {
    return new CheckDefinition(
        entry.text("id"),
        entry.text("report"),
        Severity.valueOf(entry.text("severity").toUpperCase(Locale.ROOT)),
        entry.flag("note"),
        entry.text("says"),
        ReportReader.BINDING.treeToValue(
            criterion.source().tree().at(criterion.at()),
            Objects.requireNonNull(CRITERIA.get(criterion.word()))));
  }
}
