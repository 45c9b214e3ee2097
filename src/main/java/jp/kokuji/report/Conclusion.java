package jp.kokuji.report;

import java.util.List;
import java.util.stream.Collectors;
import jp.kokuji.record.StoredRecord;
import jp.kokuji.rulebook.Roles;

/**
 * The conclusion of a council's session, summed up over its items: all alike, or partly with the
 * items that fell out.
 *
 * @param fields of the items
 * @param unanimous what to print where several items were all approved (承認, 全件承認)
 */
record Conclusion(Roles.Meetings fields, List<StoredRecord> items, String unanimous) {
  String text() {
    List<StoredRecord> concluded =
        items.stream().filter(item -> !item.text(fields.conclusion()).isEmpty()).toList();
    List<String> different =
        concluded.stream().map(item -> item.text(fields.conclusion())).distinct().toList();
    if (different.isEmpty()) {
      return "";
    }
    if (different.size() == 1) {
      boolean all = different.getFirst().equals(fields.approved()) && concluded.size() > 1;
      return all ? unanimous : different.getFirst();
    }
    String others =
        concluded.stream()
            .filter(item -> !item.text(fields.conclusion()).equals(fields.approved()))
            .map(
                item -> Setting.WORDS.text("concluded", name(item), item.text(fields.conclusion())))
            .collect(Collectors.joining("、"));
    return different.contains(fields.approved())
        ? Setting.WORDS.text("concluded.partly", fields.approved(), others)
        : others;
  }

  /** The same with the items to which the council added an opinion. */
  String withOpinions() {
    String with =
        items.stream()
            .filter(item -> !item.text(fields.opinion()).isEmpty())
            .map(this::name)
            .collect(Collectors.joining("、"));
    return with.isEmpty() ? text() : Setting.WORDS.text("concluded.opinion", text(), with);
  }

  private String name(StoredRecord item) {
    String number = item.text(fields.number());
    return number.isEmpty() ? "「" + item.text(fields.item()) + "」" : bracketed(number);
  }

  /** An item's number in brackets, which a ledger may have written with it. */
  static String bracketed(String number) {
    return number.startsWith("(") || number.startsWith("（") ? number : "(" + number + ")";
  }
}
