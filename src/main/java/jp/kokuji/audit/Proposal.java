package jp.kokuji.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kokuji.message.Messages;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.submission.UnreadableSubmission;

/**
 * The words of {@code jobs/reports/} that would make the printed tables from the ledgers of {@code
 * jobs/kinds/}: a file that can be read as it is, to be worded on. What can't be said in these
 * words is told in remarks.
 */
public final class Proposal {
  private static final Messages WORDS = Messages.spoken("proposal");

  private final Rulebook rulebook;
  private final List<String> tables = new ArrayList<>();
  private final List<String> blocks = new ArrayList<>();
  private final Set<String> kinds = new LinkedHashSet<>();

  private Proposal(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** The lines of a file for {@code jobs/reports/}. */
  public static List<String> of(Path file, Rulebook rulebook)
      throws IOException, UnreadableSubmission {
    Proposal proposal = new Proposal(rulebook);
    for (Sheet sheet : Source.read(file)) {
      if (FigureList.find(sheet).isEmpty()) {
        for (Block block : Blocks.of(sheet)) {
          PrintedTable.grids(block).forEach(grid -> proposal.table(block, grid));
        }
      }
    }
    return proposal.lines(String.valueOf(file.getFileName()));
  }

  static String say(String name, Object... gaps) {
    return WORDS.text(name, gaps);
  }

  private void table(Block block, Grid grid) {
    String title = title(block);
    KindLikeness.best(rulebook, title, grid)
        .ifPresentOrElse(
            kind -> {
              ProposedTable table = new ProposedTable("table-" + (kinds() + 1), title, kind, grid);
              kinds.add(kind.kind().id());
              tables.addAll(table.lines(block));
              blocks.addAll(table.block());
            },
            () -> tables.add("  # " + say("no-kind", title, labels(grid))));
  }

  private long kinds() {
    return tables.stream().filter(line -> line.matches("  table-\\d+:")).count();
  }

  private static String title(Block block) {
    String title = block.title().replaceAll("\\s+", " ");
    return title.isEmpty() ? say("untitled") : title;
  }

  private static String labels(Grid grid) {
    return String.join(
        say("and"), grid.lines().stream().map(Item::name).distinct().limit(8).toList());
  }

  private List<String> lines(String file) {
    List<String> lines = new ArrayList<>();
    lines.add("# " + say("head", file));
    if (kinds.isEmpty()) {
      lines.add("# " + say("nothing"));
      tables.forEach(remark -> lines.add(remark.strip()));
      return lines;
    }
    lines.add("title: \"{year}{city}" + say("title") + "\"");
    lines.add("counts: [" + String.join(", ", kinds) + "]");
    lines.add("tables:");
    lines.addAll(tables);
    lines.add("sections:");
    lines.add("  printed:");
    lines.add("    heading: " + say("section"));
    lines.add("    shortName: " + say("section"));
    lines.add("    blocks:");
    lines.addAll(blocks);
    lines.add("layouts:");
    Map<String, String> layout = new LinkedHashMap<>();
    layout.put("from", "R2");
    layout.put("digits", "half");
    layout.put("sections", "[printed]");
    layout.put("clause", "\"" + say("clause") + "\"");
    layout.put("clauses", "\"" + say("clauses") + "\"");
    layout.forEach(
        (word, value) -> lines.add((word.equals("from") ? "  - " : "    ") + word + ": " + value));
    return lines;
  }
}
