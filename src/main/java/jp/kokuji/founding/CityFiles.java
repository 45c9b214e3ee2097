package jp.kokuji.founding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The files that say nothing but a city's own: who it is, and its ordinance on disclosure. */
record CityFiles(Stock stock, Answers answers) {
  static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .enable(
              YAMLWriteFeature.MINIMIZE_QUOTES,
              YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS,
              YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
          .build();

  /** By path below {@code jobs/}. */
  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    put(files, "city/city.yml", city());
    put(files, "city/agencies.yml", Map.of("agencies", rows(Part.AGENCIES)));
    put(files, "city/departments.yml", Map.of("departments", rows(Part.DEPARTMENTS)));
    if (answers.hasCorners()) {
      put(files, "city/corners.yml", Map.of("corners", rows(Part.CORNERS)));
    }
    put(files, "law/document-exemptions.yml", law());
    return files;
  }

  private void put(Map<String, String> files, String path, Object content) {
    files.put(path, stock.head(path) + "\n" + YAML.writeValueAsString(content));
  }

  private Map<String, Object> city() {
    Map<String, Object> city = new LinkedHashMap<>();
    city.put("name", answers.fact("name"));
    city.put("code", answers.code());
    city.put("contact", Map.of("office", answers.fact("office")));
    city.put("licence", stock.tree("city/city.yml").path("licence"));
    return city;
  }

  private List<Map<String, Object>> rows(Part part) {
    return answers.of(part).stream().map(row -> row(part, row)).toList();
  }

  private Map<String, Object> row(Part part, Map<String, String> cells) {
    Map<String, Object> row = new LinkedHashMap<>();
    String name = cells.getOrDefault("name", "");
    row.put("name", name);
    if (part != Part.AGENCIES) {
      row.put("agency", cells.getOrDefault("agency", ""));
    }
    if (part == Part.DEPARTMENTS && answers.hasCorners()) {
      row.put("corner", cells.getOrDefault("corner", ""));
    }
    List<String> aliases = Answers.list(cells, "aliases");
    if (part == Part.AGENCIES) {
      aliases = Stream.concat(aliases.stream(), Stream.of(full(name))).distinct().toList();
    }
    if (!aliases.isEmpty()) {
      row.put("aliases", aliases);
    }
    List<String> sections = Answers.list(cells, "sections");
    if (!sections.isEmpty()) {
      row.put("sections", sections);
    }
    return row;
  }

  /** An agency with the city's name before it, as many write it: the mayor of X is X's mayor. */
  private String full(String agency) {
    String city = answers.fact("name");
    String last = city.substring(city.length() - 1);
    return agency.startsWith(last) ? city + agency.substring(1) : city + agency;
  }

  private Map<String, Object> law() {
    Map<String, Object> version = new LinkedHashMap<>();
    version.put("law", answers.fact("law"));
    version.put("article", answers.fact("article"));
    version.put("clauses", answers.of(Part.CLAUSES).stream().map(CityFiles::clause).toList());
    Map<String, Object> law = new LinkedHashMap<>();
    law.put("name", stock.tree("law/document-exemptions.yml").path("name"));
    law.put("versions", List.of(version));
    return law;
  }

  private static Map<String, Object> clause(Map<String, String> cells) {
    Map<String, Object> clause = new LinkedHashMap<>();
    String number = cells.getOrDefault("number", "");
    clause.put("number", number.matches("\\d+") ? Integer.valueOf(number) : number);
    clause.put("name", cells.getOrDefault("name", ""));
    if (!cells.getOrDefault("short", "").isEmpty()) {
      clause.put("short", cells.getOrDefault("short", ""));
    }
    return clause;
  }
}
