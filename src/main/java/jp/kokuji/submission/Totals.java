package jp.kokuji.submission;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.Normal;
import jp.kokuji.rulebook.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the counts of a sheet, to compare them with the totals that its submitter has written. A
 * total may be one of all rows above it or of those since one of the totals before; the totals
 * themselves are never added.
 */
final class Totals {
  private static final Pattern RECORDS =
      Pattern.compile("(?:.*計|以上|全部で|全|総?件数|総数)?[\\s、:]*(\\d{1,7})\\s*件");

  /** A row that is a part of those above it. */
  private static final Pattern PART = Pattern.compile("^[(]?(?:うち|内[訳数]|再掲)");

  private static final BitSet IN_PARTS = Written.signs("う内再");

  private final RecordKind kind;
  private final @Nullable Field identifier;
  private final List<Counted> counts;
  private final Sum rows = new Sum();
  private final Sum numbers = new Sum();
  private String number = "";
  private @Nullable Draft first;

  Totals(RecordKind kind) {
    this.kind = kind;
    identifier = kind.key().isEmpty() ? null : kind.field(kind.key().getFirst());
    counts =
        kind.fields().stream()
            .filter(field -> field.type() instanceof FieldType.Count)
            .map(field -> new Counted(field, new Sum()))
            .toList();
  }

  /** Whether the rows hold counts. */
  boolean counts() {
    return !counts.isEmpty();
  }

  /** Adds a row, also one that is held back: its submitter has added it up as well. */
  void add(Draft draft) {
    String said = Normal.key(draft.firstFilled());
    if (Written.hasAny(said, IN_PARTS) && PART.matcher(said).find()) {
      return;
    }
    for (Counted each : counts) {
      if (draft.value(each.field().name()) instanceof Integer count) {
        each.sum().add(count);
      } else if (!draft.text(each.field()).isEmpty()) {
        each.sum().known = false;
      }
    }
    rows.add(1);
    String next = identifier == null ? "" : draft.text(identifier);
    numbers.add(next.isEmpty() || !next.equals(number) ? 1 : 0);
    number = next;
  }

  /** Compares a total row with the rows above it. */
  void compare(Draft total) {
    if (rows.all == 0 && first == null) {
      first = total;
    } else {
      compareAll(total);
    }
    counts.forEach(each -> each.sum().total());
    rows.total();
    numbers.total();
  }

  /** What is wrong with a total above all rows, or in a title, once these have been added up. */
  List<Problem> end(HeadingRow headings, Titles titles) {
    List<Problem> wrong = new ArrayList<>();
    if (first != null) {
      compareAll(first);
      wrong.addAll(first.problems());
    }
    titles
        .rows()
        .filter(n -> counts.isEmpty() && isOther(n))
        .map(
            n ->
                new Problem(Rule.TOTAL_DISAGREES, headings.line().sheet(), 0, "", n + "件", title()))
        .ifPresent(wrong::add);
    return wrong;
  }

  private List<String> title() {
    return List.of(String.valueOf(rows.all), "below", "", "title");
  }

  /** Whether the rows are not as many, with or without 枝番. */
  private boolean isOther(String written) {
    int n = Integer.parseInt(written);
    return !rows.isOf(n) && !numbers.isOf(n);
  }

  private void compareAll(Draft total) {
    if (!Remarks.isAverage(total)) {
      counts.forEach(each -> compare(each.field(), each.sum(), total));
      if (counts.stream().noneMatch(each -> each.sum().added)) {
        compareRecords(total);
      }
    }
  }

  private void compare(Field field, Sum sum, Draft total) {
    OptionalInt written = WholeNumber.find(field, total.text(field));
    if (written.isPresent() && sum.known && !sum.isOf(written.getAsInt())) {
      total.problem(Rule.TOTAL_DISAGREES, field, String.valueOf(sum.all), below(total));
    }
  }

  /** Where no row holds a count, a total says how many they are, with or without 枝番. */
  private void compareRecords(Draft total) {
    Optional<String> written =
        total.cells().stream()
            .map(Written::plain)
            .map(RECORDS::matcher)
            .filter(Matcher::matches)
            .map(matcher -> matcher.group(1))
            .findFirst()
            .or(() -> only(total).filter(n -> n.matches("\\d{1,7}")));
    written
        .filter(this::isOther)
        .ifPresent(
            n ->
                total.problem(
                    Rule.TOTAL_DISAGREES, n + "件", String.valueOf(rows.all), below(total)));
  }

  private String below(Draft total) {
    return total.equals(first) ? "below" : "";
  }

  /** The only number in the columns that are read. */
  private Optional<String> only(Draft total) {
    List<String> written =
        kind.fields().stream()
            .map(total::text)
            .filter(text -> WholeNumber.find(text).isPresent())
            .map(Written::plain)
            .toList();
    return written.size() == 1 ? Optional.of(written.getFirst()) : Optional.empty();
  }

  private record Counted(Field field, Sum sum) {}

  /** The sum of one column; not known once a cell of it could not be read. */
  private static final class Sum {
    /** Totals of totals of totals are common, more are not. */
    private static final int REMEMBERED = 60;

    private long all;
    private boolean known = true;
    private boolean added;

    /** What the sum was at the totals before. */
    private final Deque<Long> before = new ArrayDeque<>();

    void add(int count) {
      all += count;
      added = true;
    }

    void total() {
      before.addFirst(all);
      if (before.size() > REMEMBERED) {
        before.removeLast();
      }
    }

    boolean isOf(int total) {
      return total == all || before.stream().anyMatch(then -> total == all - then);
    }
  }
}
