package jp.kokuji.founding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A city's own {@code jobs/}, made of the delivered ones: what holds for one city only is left out
 * or written anew, and all that named it goes with it.
 */
final class Composition {
  private static final String REPORTS = "reports/";

  /** A list of which nothing is left. */
  private static final String EMPTIED = "(?m)^([\\w-]+):\n(?=(?:#.*\n|\n)*(?:[\\w-]+:|\\z))";

  private final Stock stock;
  private final Answers answers;
  private final OwnWords words;
  private final Set<String> kinds = new HashSet<>();
  private final Map<String, Set<String>> tables = new LinkedHashMap<>();

  Composition(Stock stock, Answers answers) {
    this.stock = stock;
    this.answers = answers;
    this.words = new OwnWords(stock, answers);
  }

  /** The files by path below {@code jobs/}. */
  Map<String, String> files() {
    Map<String, String> files = new TreeMap<>(new CityFiles(stock, answers).files());
    stock.kinds().stream().filter(this::unused).forEach(kinds::add);
    for (String path : stock.texts().keySet()) {
      if (path.startsWith("kinds/") && !kinds.contains(id(path))) {
        files.put(path, kind(path));
      }
      if (path.equals("city/holidays.yml") || (path.startsWith("documents/") && isOfUse(path))) {
        files.put(path, stock.text(path));
      }
      if (path.startsWith(REPORTS)) {
        report(path).ifPresent(text -> files.put(path, text));
      }
    }
    files.put("law/personal-exemptions.yml", inForce("law/personal-exemptions.yml"));
    files.put("law/outside-use-bases.yml", inForce("law/outside-use-bases.yml"));
    files.put("schedule.yml", stock.text("schedule.yml"));
    files.put("checks.yml", without("checks.yml", this::tellsOfNothing));
    files.put("publish.yml", without("publish.yml", this::tellsOfNothing));
    files.replaceAll((path, text) -> words.in(path, text));
    return files;
  }

  /** Whether all the kinds that a document tells of are wanted. */
  private boolean isOfUse(String path) {
    return !new Mentions(Set.of(), kinds).in(stock.text(path));
  }

  private static String id(String path) {
    return path.replaceAll(".*/|\\.yml", "");
  }

  /** A kind that is not wanted, or whose records belong to corners where there are none. */
  private boolean unused(String kind) {
    JsonNode tree = stock.tree("kinds/" + kind + ".yml");
    boolean corner =
        tree.path("fields")
            .valueStream()
            .filter(field -> field.path("type").asString("").equals("corner"))
            .anyMatch(field -> field.path("filled").asBoolean(false));
    String owner = answers.owners().getOrDefault(tree.path("name").asString(), "");
    return owner.equals(Part.TEXTS.text("owner.none")) || (corner && !answers.hasCorners());
  }

  private String kind(String path) {
    String owner = answers.owners().getOrDefault(stock.tree(path).path("name").asString(), "");
    String text = stock.text(path);
    boolean any = owner.equals(Part.TEXTS.text("owner.any"));
    String office = owner.isEmpty() || any ? answers.fact("office") : owner;
    // a ledger that names no department is somebody's all the same
    boolean each = any && text.contains("\n    type: department\n");
    String own = each ? "" : "owner: " + office + "\n";
    if (!stock.tree(path).path("owner").asString("").equals("corner")) {
      text =
          text.replaceFirst("(?m)^owner: .*\n", "").replaceFirst("(?m)^(name: .*\n)", "$1" + own);
    }
    return answers.hasCorners()
        ? text
        : Blocks.of(text).without(field -> field.text().contains("\n    type: corner\n")).text();
  }

  /** The versions of a law that hold until further notice. */
  private String inForce(String path) {
    Blocks blocks = Blocks.of(stock.text(path));
    return blocks.without(version -> version.text().contains("\n    until: ")).text();
  }

  private String without(String path, Predicate<Blocks.Block> unwanted) {
    return counted(
        Blocks.of(stock.text(path)).without(unwanted).text().replaceAll(EMPTIED, "$1: []\n"));
  }

  /** A report of what there is now; nothing where no table remains. */
  private Optional<String> report(String path) {
    Blocks all = Blocks.of(stock.text(path)).changed(b -> b.of("tables") ? narrowed(b) : b.text());
    List<Blocks.Block> layouts = all.of(block -> block.of("layouts"));
    Blocks.Block layout = layouts.getLast();
    Set<String> gone = new HashSet<>();
    all.of(block -> block.of("tables") && outdated(block)).forEach(block -> gone.add(block.name()));
    tables.put(id(path), gone);
    if (all.of(block -> block.of("tables") && !gone.contains(block.name())).isEmpty()) {
      return Optional.empty();
    }
    Mentions mentions = new Mentions(gone, kinds);
    List<String> kept =
        all.of(block -> block.of("sections") && !mentions.in(block.text())).stream()
            .map(Blocks.Block::name)
            .toList();
    List<String> printed = new ArrayList<>(sections(layout));
    printed.retainAll(kept);
    String text =
        all.without(block -> block.of("tables") && gone.contains(block.name()))
            .without(block -> block.of("sections") && !printed.contains(block.name()))
            .without(block -> block.of("layouts") && !block.equals(layout))
            .text()
            .replaceAll("(?m)^    sections: \\[.*\\]$", "    sections: " + printed)
            .replaceAll("(?m)^    from: .*\n", "");
    return Optional.of(counted(titled(text, layout)));
  }

  /** In the order in which the layout prints them. */
  private static List<String> sections(Blocks.Block layout) {
    Matcher list = Pattern.compile("(?m)^    sections: \\[(.*)\\]$").matcher(layout.text());
    return list.find() ? List.of(list.group(1).split(", ")) : List.of();
  }

  private boolean outdated(Blocks.Block table) {
    return table.text().contains("\n    until: ")
        || kinds.stream().anyMatch(kind -> table.text().contains("kind: " + kind + "\n"))
        || kinds.stream().anyMatch(kind -> table.text().contains("kind: " + kind + ","))
        || (!answers.hasCorners() && table.text().contains("each: [corner]"));
  }

  /**
   * Without the columns of kinds that are not wanted, where nothing in the file is made of them:
   * the rest of the table still tells what it told.
   */
  private String narrowed(Blocks.Block table) {
    String text = table.text();
    for (String line : text.lines().filter(this::isUnwanted).toList()) {
      String label = line.replaceFirst("^ +- \\{label: ([^,}]+),.*", "$1");
      String rest = text.replace(line + "\n", "");
      if (!Pattern.compile("[\\[ ]" + Pattern.quote(label) + "[,\\]}]").matcher(rest).find()) {
        text = rest;
      }
    }
    return text;
  }

  private boolean isUnwanted(String line) {
    return line.matches(" +- \\{label: .*")
        && kinds.stream().anyMatch(kind -> line.matches(".*\\bkind: " + kind + "[,}].*"));
  }

  /** The title of the year's layout is the report's own, where it has one. */
  private static String titled(String text, Blocks.Block layout) {
    var title = Pattern.compile("(?m)^    title: (.*)\n").matcher(layout.text());
    return title.find()
        ? text.replace(title.group(), "").replaceFirst("(?m)^title: .*", "title: " + title.group(1))
        : text;
  }

  private String counted(String text) {
    String counted = text;
    for (String kind : kinds) {
      counted =
          counted
              .replaceAll("(?m)^( *(?:counts|requests): \\[.*?)(?:, )?\\b" + kind + "\\b", "$1")
              .replace("counts: [, ", "counts: [")
              .replace("requests: [, ", "requests: [");
    }
    return counted;
  }

  /** Whether a check or a rule of publishing is about what is not there. */
  private boolean tellsOfNothing(Blocks.Block block) {
    var report = Pattern.compile("report: ([\\w-]+)").matcher(block.text());
    Set<String> gone = report.find() ? tables.getOrDefault(report.group(1), Set.of()) : Set.of();
    return block.member()
        && (new Mentions(gone, kinds).in(block.text())
            || block.text().contains(Part.TEXTS.text("stock.ended")));
  }
}
