package jp.kokuji.rulebook.reading;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kokuji.rulebook.ReportDefinition;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code jobs/reports/}: a report's id is its file's name. */
final class ReportReader {
  private static final JsonSetter.Value EMPTY_IF_MISSING =
      JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

  /** Turns a checked part into the record that it declares; what is missing is empty. */
  static final JsonMapper BINDING =
      JsonMapper.builder()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .withConfigOverride(List.class, list -> list.setNullHandling(EMPTY_IF_MISSING))
          .withConfigOverride(Map.class, map -> map.setNullHandling(EMPTY_IF_MISSING))
          .build();

  private final SourceReader sources;
  private final Lexicon lexicon;
  private final List<Fault> faults;
  private final Map<String, Map<String, TableShape>> tables = new LinkedHashMap<>();

  ReportReader(SourceReader sources, Lexicon lexicon, List<Fault> faults) {
    this.sources = sources;
    this.lexicon = lexicon;
    this.faults = faults;
  }

  /** The reports whose files can be understood, by id. */
  Map<String, ReportDefinition> read() {
    Map<String, ReportDefinition> reports = new LinkedHashMap<>();
    for (Entry root : sources.readAll("reports", "report")) {
      root.source().checkId(faults);
      if (root.has("each")) {
        faults.add(root.part("each").amiss("report-of-each"));
      }
      Map<String, TableShape> shapes = new ReportCheck(root, lexicon, faults).check(List.of());
      ReportDefinition report = bind(root.source());
      tables.put(report.id(), shapes);
      reports.put(report.id(), report);
    }
    return reports;
  }

  /** What the tables of the reports that were read will look like, by report and table. */
  Map<String, Map<String, TableShape>> tables() {
    return tables;
  }

  static ReportDefinition bind(Source source) {
    ObjectNode tree = (ObjectNode) source.tree().deepCopy();
    tree.put("id", source.id());
    return BINDING.treeToValue(tree, ReportDefinition.class);
  }
}
