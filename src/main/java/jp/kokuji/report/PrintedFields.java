package jp.kokuji.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.BlockDefinition;
import jp.kokuji.rulebook.BlockDefinition.Selection;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.PhraseDefinition;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.ReportDefinition.SectionDefinition;
import jp.kokuji.rulebook.Roles;
import jp.kokuji.rulebook.Rulebook;

/** Finds which fields of records a report prints as they are, rather than counts. */
public final class PrintedFields {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}:]+)(?::[^{}]*)?}");

  /** The section whose blocks are looked through. */
  private record Place(String section, String heading) {}

  private final Rulebook rulebook;
  private final List<PrintedField> found = new ArrayList<>();

  private PrintedFields(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** All of the sections that the year's layout has. */
  public static List<PrintedField> of(
      ReportDefinition definition, Rulebook rulebook, FiscalYear year) {
    PrintedFields fields = new PrintedFields(rulebook);
    for (String name : definition.layout(year).sections()) {
      SectionDefinition section = Objects.requireNonNull(definition.sections().get(name), name);
      section.blocks().forEach(block -> fields.add(new Place(name, section.heading()), block));
    }
    return fields.found.stream().distinct().toList();
  }

  /** Without a default, so that a new kind of block must say what it prints. */
  private void add(Place place, BlockDefinition block) {
    switch (block) {
      case BlockDefinition.Text text -> phrases(place, text.phrases());
      case BlockDefinition.Remark remark -> phrases(place, remark.phrases());
      case BlockDefinition.Listing listing ->
          listing.columns().forEach(column -> template(place, listing.records(), column.text()));
      case BlockDefinition.Lines lines ->
          Stream.concat(lines.each().stream(), Stream.ofNullable(lines.label()))
              .forEach(template -> template(place, lines.records(), template));
      case BlockDefinition.Meetings meetings -> meetings(place);
      case BlockDefinition.Subheading words -> {}
      case BlockDefinition.Cross figures -> {}
      case BlockDefinition.Chart figures -> {}
      case BlockDefinition.Breakdown figures -> {}
      case BlockDefinition.Departments figures -> {}
      case BlockDefinition.Legend words -> {}
      case BlockDefinition.Terms words -> {}
    }
  }

  private void phrases(Place place, Map<String, PhraseDefinition> phrases) {
    for (PhraseDefinition phrase : phrases.values()) {
      if (phrase.kind() != null) {
        add(place, phrase.kind(), Objects.requireNonNull(phrase.field()), phrase.where());
      }
    }
  }

  /** What {@link MeetingTable} prints. */
  private void meetings(Place place) {
    RecordKind kind = rulebook.meetings().orElseThrow();
    Roles.Meetings roles = Objects.requireNonNull(kind.roles().meetings());
    roles.fields().forEach(field -> add(place, kind.id(), field, Map.of()));
  }

  private void template(Place place, Selection records, String template) {
    List<String> columns =
        rulebook.kind(records.kind()).all().stream()
            .map(Field::columns)
            .flatMap(List::stream)
            .toList();
    PLACE
        .matcher(template)
        .results()
        .map(named -> named.group(1))
        .filter(columns::contains)
        .forEach(field -> add(place, records.kind(), field, records.where()));
  }

  private void add(Place place, String kind, String field, Map<String, List<String>> where) {
    found.add(new PrintedField(place.section(), place.heading(), kind, field, where));
  }
}
