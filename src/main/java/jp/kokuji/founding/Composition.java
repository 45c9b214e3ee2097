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
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A city's own {@code jobs/}, made of the delivered ones: what holds for one city only is left out
 * or written anew, and all that named it goes with it.
 */
final class Composition {
  private static final String REPORTS = "reports/";

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
    return !mentions(stock.text(path), Set.of());
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
    return Blocks.of(stock.text(path)).without(unwanted).text();
  }

  /** A report of what there is now; nothing where no table remains. */
  private Optional<String> report(String path) {
    Blocks all = Blocks.of(stock.text(path));
    List<Blocks.Block> layouts = all.of(block -> block.of("layouts"));
    Blocks.Block layout = layouts.getLast();
    Set<String> gone = new HashSet<>();
    all.of(block -> block.of("tables") && outdated(block)).forEach(block -> gone.add(block.name()));
    tables.put(id(path), gone);
    if (all.of(block -> block.of("tables") && !gone.contains(block.name())).isEmpty()) {
      return Optional.empty();
    }
    List<String> printed = new ArrayList<>();
    for (Blocks.Block section : all.of(block -> block.of("sections"))) {
      boolean inLayout = layout.text().matches("(?s).*[\\[ ]" + section.name() + "[,\\]].*");
      if (inLayout && !mentions(section.text(), gone)) {
        printed.add(section.name());
      }
    }
    String text =
        all.without(block -> block.of("tables") && gone.contains(block.name()))
            .without(block -> block.of("sections") && !printed.contains(block.name()))
            .without(block -> block.of("layouts") && !block.equals(layout))
            .text()
            .replaceAll("(?m)^    sections: \\[.*\\]$", "    sections: " + printed)
            .replaceAll("(?m)^    from: .*\n", "");
    return Optional.of(counted(titled(text, layout)));
  }

  private boolean outdated(Blocks.Block table) {
    return table.text().contains("\n    until: ")
        || kinds.stream().anyMatch(kind -> table.text().contains("kind: " + kind + "\n"))
        || kinds.stream().anyMatch(kind -> table.text().contains("kind: " + kind + ","))
        || (!answers.hasCorners() && table.text().contains("each: [corner]"));
  }

  private boolean mentions(String text, Set<String> gone) {
    String names = String.join("|", gone);
    String left = String.join("|", kinds);
    return Pattern.compile("\\b(?:table|of|detail): (?:" + names + ")(?=[,}\\s])")
            .matcher(text)
            .find()
        || Pattern.compile("\\b(?:kind|records|report): (?:" + left + ")(?=[,}\\s])")
            .matcher(text)
            .find();
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
              .replaceAll("(?m)^( *counts: \\[.*?)(?:, )?\\b" + kind + "\\b", "$1")
              .replace("counts: [, ", "counts: [");
    }
    return counted;
  }

  /** Whether a check or a rule of publishing is about what is not there. */
  private boolean tellsOfNothing(Blocks.Block block) {
    var report = Pattern.compile("report: ([\\w-]+)").matcher(block.text());
    Set<String> gone = report.find() ? tables.getOrDefault(report.group(1), Set.of()) : Set.of();
    return block.member()
        && (mentions(block.text(), gone) || block.text().contains(Part.TEXTS.text("stock.ended")));
  }
}
