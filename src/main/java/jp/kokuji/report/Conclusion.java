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
  private static final String APPROVED = "承認";

  String text() {
    List<StoredRecord> concluded =
        items.stream().filter(item -> !item.text(fields.conclusion()).isEmpty()).toList();
    List<String> different =
        concluded.stream().map(item -> item.text(fields.conclusion())).distinct().toList();
    if (different.isEmpty()) {
      return "";
    }
    if (different.size() == 1) {
      boolean all = different.getFirst().equals(APPROVED) && concluded.size() > 1;
      return all ? unanimous : different.getFirst();
    }
    String others =
        concluded.stream()
            .filter(item -> !item.text(fields.conclusion()).equals(APPROVED))
            .map(item -> name(item) + "は" + item.text(fields.conclusion()))
            .collect(Collectors.joining("、"));
    return different.contains(APPROVED) ? "一部承認\n（" + others + "）" : others;
  }

  /** The same with the items to which the council added an opinion. */
  String withOpinions() {
    String with =
        items.stream()
            .filter(item -> !item.text(fields.opinion()).isEmpty())
            .map(this::name)
            .collect(Collectors.joining("、"));
    return with.isEmpty() ? text() : text() + "\n（" + with + "に付帯意見）";
  }

  private String name(StoredRecord item) {
    String number = item.text(fields.number());
    return number.isEmpty() ? "「" + item.text(fields.item()) + "」" : "(" + number + ")";
  }
}
