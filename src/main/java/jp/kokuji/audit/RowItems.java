package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.kokuji.submission.Line;

/** Names the rows of a table by their labels, merged cells, group headings and indents. */
final class RowItems {
  private static final Pattern GROUP = Pattern.compile("\\s*[【〔\\[［<＜■●○◎◆].*");
  private static final Pattern INDENT = Pattern.compile("^[\\s　]+");

  private final Columns columns;
  private final List<Line> rows = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private final List<String> merged = new ArrayList<>();
  private final List<String> outline = new ArrayList<>();
  private final List<Integer> indents = new ArrayList<>();
  private String group = "";

  private RowItems(Columns columns) {
    this.columns = columns;
  }

  static RowItems of(List<Line> lines, Columns columns) {
    RowItems named = new RowItems(columns);
    lines.forEach(named::add);
    return named;
  }

  List<Line> rows() {
    return rows;
  }

  List<Item> items() {
    return items;
  }

  private void add(Line line) {
    boolean numbers =
        columns.numbers().stream().anyMatch(column -> Block.number(line, column).numeric());
    if (numbers) {
      List<String> path = path(line);
      rows.add(line);
      items.add(new Item(path));
    } else if (Block.filled(line) == 1) {
      String text = Block.text(line, Block.firstFilled(line));
      group = GROUP.matcher(text).matches() ? text.strip() : group;
    } else {
      labels(line);
    }
  }

  private List<String> path(Line line) {
    List<String> labels = labels(line);
    List<String> path = new ArrayList<>();
    if (!group.isEmpty() && (labels.isEmpty() || Role.of(labels.getFirst()) != Role.GRAND)) {
      path.add(group);
    }
    path.addAll(labels.size() == 1 ? outlined(labels.getFirst()) : stripped(labels));
    return path.isEmpty() ? List.of("") : List.copyOf(path);
  }

  /** The labels of a row; a blank before another label is merged with the label above. */
  private List<String> labels(Line line) {
    List<String> own = columns.labels().stream().map(column -> Block.text(line, column)).toList();
    int last = -1;
    for (int i = 0; i < own.size(); i++) {
      last = own.get(i).isBlank() ? last : i;
    }
    List<String> labels = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      boolean above = own.get(i).isBlank() && i < merged.size();
      String label = above ? merged.get(i) : own.get(i);
      if (!label.isBlank()) {
        labels.add(label);
      }
      while (merged.size() <= i) {
        merged.add("");
      }
      if (!label.isBlank()) {
        merged.set(i, label);
        merged.subList(i + 1, merged.size()).clear();
      }
    }
    return labels;
  }

  private static List<String> stripped(List<String> labels) {
    return labels.stream().map(RowItems::clean).toList();
  }

  private static String clean(String label) {
    return label.strip().replaceAll("\\s+", " ");
  }

  /** A label that stands deeper than the one above belongs to it. */
  private List<String> outlined(String label) {
    int indent = INDENT.matcher(label).results().mapToInt(found -> found.group().length()).sum();
    while (!indents.isEmpty() && indents.getLast() >= indent) {
      indents.removeLast();
      outline.removeLast();
    }
    if (Role.of(label) == Role.GRAND) {
      return List.of(clean(label));
    }
    indents.add(indent);
    outline.add(clean(label));
    return List.copyOf(outline);
  }
}
