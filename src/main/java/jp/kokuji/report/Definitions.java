package jp.kokuji.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.figure.CountingRule;
import jp.kokuji.message.Messages;
import jp.kokuji.record.Conditions;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.TableDefinition.Column;
import jp.kokuji.rulebook.table.Dimension;
import jp.kokuji.rulebook.table.TableColumn;

/** Says of each column of a report's tables what was counted, in which unit and by which law. */
record Definitions(Setting setting) {
  private static final Messages WORDS = Messages.of("definition", Locale.JAPANESE);

  List<Definition> all() {
    Map<String, String> titles = new TableTitles(setting).all();
    List<Definition> all = new ArrayList<>();
    setting
        .definition()
        .tables()
        .forEach(
            (id, table) -> {
              if (!setting.figures().table(id).isEmpty()) {
                setting.columns(id).forEach(c -> all.add(definition(id, titles, table, c)));
              }
            });
    return all;
  }

  private Definition definition(
      String id, Map<String, String> titles, TableDefinition table, TableColumn column) {
    Column declared = column.declared();
    RecordKind kind = setting.kind(Objects.requireNonNullElse(declared.kind(), table.kind()));
    String counted = column.operands().isEmpty() ? counted(kind, column) : made(column);
    List<String> parts = new ArrayList<>(List.of(counted));
    String only = column.operands().isEmpty() ? conditions(kind, table, column) : "";
    if (!only.isEmpty()) {
      parts.add(WORDS.text("only", only));
    }
    parts.add(WORDS.text("unit", column.unit()));
    String law = law(kind, table);
    if (!law.isEmpty()) {
      parts.add(WORDS.text("law", law));
    }
    return new Definition(
        id,
        column.label(),
        titles.getOrDefault(id, id) + "　" + setting.inYear(column.label()),
        String.join("", parts));
  }

  private String counted(RecordKind kind, TableColumn column) {
    Column declared = column.declared();
    if (declared.typical() != null) {
      return WORDS.text("typical", kind.name(), headings(kind, List.of(declared.typical().of())));
    }
    String what =
        declared.sum().isEmpty()
            ? declared.distinct().isEmpty()
                ? WORDS.text("records", kind.name())
                : WORDS.text("distinct", kind.name(), headings(kind, declared.distinct()))
            : WORDS.text("sum", kind.name(), headings(kind, declared.sum()));
    return switch (declared.year()) {
      case null -> what;
      case PREVIOUS -> WORDS.text("earlier", what);
      case ALL -> WORDS.text("ever", what);
    };
  }

  private String made(TableColumn column) {
    String from =
        column.operands().stream()
            .map(label -> WORDS.text("column", setting.inYear(label)))
            .collect(Collectors.joining(WORDS.text("and")));
    Column declared = column.declared();
    String how =
        declared.isRate() ? "rate" : declared.difference().isEmpty() ? "plus" : "difference";
    return WORDS.text(how, from);
  }

  private String conditions(RecordKind kind, TableDefinition table, TableColumn column) {
    Map<String, List<String>> where = new LinkedHashMap<>();
    if (kind.id().equals(table.kind())) {
      where.putAll(table.where());
    }
    where.putAll(column.declared().where());
    String each = column.declared().each();
    String word = column.word();
    if (each != null && word != null) {
      Dimension across = Dimension.find(kind, each).orElseThrow();
      where.put(across.fields().getLast().name(), List.of(word));
    }
    return where.entrySet().stream()
        .map(only -> only(kind.field(only.getKey()), only.getValue()))
        .collect(Collectors.joining(WORDS.text("and")));
  }

  private String only(Field field, List<String> values) {
    return switch (field.type()) {
      case FieldType.Day day -> WORDS.text("within", field.heading(), years(values));
      case FieldType.Month month -> WORDS.text("within", field.heading(), years(values));
      case FieldType.Year year -> WORDS.text("within", field.heading(), years(values));
      default -> WORDS.text("where", field.heading(), String.join("・", values));
    };
  }

  private String years(List<String> named) {
    return named.stream().map(this::year).collect(Collectors.joining("・"));
  }

  private String year(String named) {
    return named.equals("earlier")
        ? WORDS.text("before", setting.year().label())
        : new Conditions(setting.year()).named(named).label();
  }

  private static String headings(RecordKind kind, List<String> fields) {
    return fields.stream()
        .map(name -> CountingRule.heading(kind, name))
        .collect(Collectors.joining("・"));
  }

  private static Stream<Field> field(RecordKind kind, String name) {
    return kind.fields().stream().filter(field -> field.name().equals(name));
  }

  /** The provisions of the clauses and bases that make its rows. */
  private String law(RecordKind kind, TableDefinition table) {
    Set<String> laws = new LinkedHashSet<>();
    for (String name : table.rows().each()) {
      field(kind, name)
          .flatMap(
              field ->
                  switch (field.type()) {
                    case FieldType.Clauses clauses -> Stream.of(clauses.provision());
                    case FieldType.BasisName basis -> Stream.of(basis.provision());
                    default -> Stream.of();
                  })
          .map(provision -> setting.provision(provision, table))
          .forEach(version -> laws.add(version.law() + version.article()));
    }
    return String.join("・", laws);
  }
}
