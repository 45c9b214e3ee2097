package jp.kokuji.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.submission.UnreadableSubmission;

/**
 * The words of {@code jobs/reports/} that would make the printed tables: a start for another city,
 * to be worded on. What the words can't say is told in remarks.
 */
public final class Proposal {
  /** Words of a title, and the kind of records that they count. */
  private static final Map<Pattern, String> KINDS = new LinkedHashMap<>();

  /** Words of the labels of rows, and the field of a record that holds them. */
  private static final Map<Pattern, String> ROWS = new LinkedHashMap<>();

  static {
    kind("審査請求|不服申立", "appeal");
    kind("研修", "training");
    kind("目的外利用", "outside-use");
    kind("外部提供", "external-provision");
    kind("業務.*登録|登録.*業務|届出", "business-registration");
    kind("情報提供|窓口提供", "information-provision");
    kind("審議会|審査会", "council-item");
    kind("指摘|監査", "audit-finding");
    kind("個人情報|自己情報|訂正|利用停止", "personal-request");
    kind("公文書|情報公開|開示|公開", "document-request");
    row("(?:令和|平成|20\\d\\d).*", "year");
    row(".*(?:市長|町長|村長|区長|知事|委員会|委員|議会|管理者|消防長|公社)", "agency");
    row(".*(?:部|局|課|室|支所|センター|事務所)", "department");
    row("第?\\d+号.*", "clauses");
    row("\\(?(?:市内|市外|個人|法人|町内|村内|県内|県外).*", "requester");
    row(".*(?:閲覧|写し|視聴|郵送|窓口).*", "method");
    row(".*(?:公開|開示|不存在|取下げ|却下).*", "outcome");
  }

  private static final Pattern UNIT = Pattern.compile("単位[:：]\\s*([^)）\\s]+)");

  private final List<String> lines = new ArrayList<>();

  /** What the tables before counted; the next one mostly does too. */
  private String before = "document-request";

  private Proposal() {}

  private static void kind(String words, String kind) {
    KINDS.put(Pattern.compile(".*(?:" + words + ").*"), kind);
  }

  private static void row(String words, String field) {
    ROWS.put(Pattern.compile(words), field);
  }

  /** The lines of a file for {@code jobs/reports/}. */
  public static List<String> of(Path file) throws IOException, UnreadableSubmission {
    Proposal proposal = new Proposal();
    proposal.lines.add("# " + file.getFileName() + " の表から作った案です。見直してから jobs/reports/ に置いてください。");
    proposal.lines.add("tables:");
    List<Sheet> printed =
        Source.read(file).stream().filter(sheet -> FigureList.find(sheet).isEmpty()).toList();
    for (Sheet sheet : printed) {
      for (Block block : Blocks.of(sheet)) {
        PrintedTable.grids(block).forEach(grid -> proposal.table(block, grid));
      }
    }
    return proposal.lines;
  }

  private void table(Block block, Grid grid) {
    long number = lines.stream().filter(line -> line.matches("  table-\\d+:")).count() + 1;
    String title = block.title();
    lines.add("  # " + (title.isEmpty() ? "（表題なし）" : title.replaceAll("\\s+", " ")));
    lines.add("  table-" + number + ":");
    String columns = String.join(" ", grid.lines().stream().map(Item::label).toList());
    Optional<String> kind = first(KINDS, title).or(() -> first(KINDS, columns));
    kind.ifPresent(found -> before = found);
    lines.add("    kind: " + before + (kind.isEmpty() ? "  # 表題からは分かりません。直してください" : ""));
    lines.add("    unit: " + unit(block));
    rows(grid);
    columns(grid);
  }

  private static Optional<String> first(Map<Pattern, String> words, String text) {
    return words.entrySet().stream()
        .filter(word -> word.getKey().matcher(text).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String unit(Block block) {
    return block.lines().stream()
        .flatMap(line -> line.cells().stream())
        .map(UNIT::matcher)
        .filter(Matcher::find)
        .map(found -> String.valueOf(found.group(1)))
        .findFirst()
        .orElse("件");
  }

  /** The field that most rows name, and the totals below or above them. */
  private void rows(Grid grid) {
    List<Item> parts = grid.items().stream().filter(item -> item.role() == Role.PART).toList();
    int depth = parts.stream().mapToInt(item -> item.path().size()).max().orElse(1);
    List<String> fields = new ArrayList<>();
    for (int level = 0; level < depth; level++) {
      fields.add(field(parts, level));
    }
    StringBuilder words = new StringBuilder("    rows: {each: [" + String.join(", ", fields) + "]");
    if (grid.items().stream().anyMatch(item -> item.role() == Role.SUBTOTAL)) {
      words.append(", subtotal: ").append(fields.getFirst());
    }
    grid.items().stream()
        .filter(item -> item.role() == Role.GRAND || item.role() == Role.TOTAL)
        .reduce((first, last) -> last)
        .ifPresent(item -> words.append(", total: ").append(Role.bare(item.name())));
    lines.add(words + "}");
    if (fields.contains("?")) {
      lines.add("    # 行が何を表すか分かりません（例: " + example(parts) + "）。? を台帳の項目の名前にしてください");
    }
  }

  private static String example(List<Item> parts) {
    return parts.isEmpty() ? "" : parts.getFirst().name();
  }

  private static String field(List<Item> parts, int level) {
    Map<String, Integer> votes = new LinkedHashMap<>();
    parts.stream()
        .filter(item -> item.path().size() > level)
        .map(item -> Role.bare(item.path().get(level)))
        .forEach(name -> first(ROWS, name).ifPresent(field -> votes.merge(field, 1, Integer::sum)));
    return votes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(vote -> 2 * vote.getValue() >= parts.size() || level > 0)
        .map(Map.Entry::getKey)
        .orElse("?");
  }

  /** Outcomes and methods are columns of their own field; what is computed can't be said. */
  private void columns(Grid grid) {
    lines.add("    columns:");
    Map<String, List<Item>> eaches = new LinkedHashMap<>();
    List<String> unsaid = new ArrayList<>();
    List<String> counts = new ArrayList<>();
    for (Item item : grid.lines()) {
      String name = Role.bare(item.name());
      Optional<String> field =
          name.matches(".*(請求|申出).*件数.*|件数") ? Optional.empty() : first(ROWS, name);
      if (item.role() == Role.PART && field.isPresent()) {
        eaches.computeIfAbsent(field.get(), f -> new ArrayList<>()).add(item);
      } else if (item.role() == Role.PART) {
        counts.add(name);
      } else {
        unsaid.add(name);
      }
    }
    counts.forEach(name -> count(name, name.equals(counts.getFirst()), eaches));
    eaches.forEach(this::each);
    if (!unsaid.isEmpty()) {
      lines.add("    # 定義では書けない列: " + String.join("、", unsaid) + "（計は検算が、率や増減は表計算ソフトで作ります）");
    }
  }

  /** The first count is of what the other columns part. */
  private void count(String name, boolean first, Map<String, List<Item>> eaches) {
    boolean of = first && eaches.size() == 1 && name.contains("件数");
    String field = of ? ", of: " + eaches.keySet().iterator().next() : "";
    lines.add("      - {label: " + quoted(name) + field + "}");
  }

  private void each(String field, List<Item> items) {
    List<String> path = items.getFirst().path();
    String under = path.size() > 1 ? ", under: " + quoted(path.getFirst()) : "";
    lines.add("      - {each: " + field + under + "}  # " + names(items));
  }

  private static String names(List<Item> items) {
    return String.join("、", items.stream().map(Item::name).toList());
  }

  private static String quoted(String label) {
    return label.matches("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー\\w]+")
        ? label
        : "\"" + label.replace("\"", "") + "\"";
  }
}
