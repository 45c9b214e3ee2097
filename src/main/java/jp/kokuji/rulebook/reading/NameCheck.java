package jp.kokuji.rulebook.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kokuji.rulebook.Normal;
import jp.kokuji.rulebook.Validity;

/** Finds words that would mean two things, compared as the words of a submission are. */
final class NameCheck {
  private record Use(Entry entry, Validity validity) {}

  private final Map<String, List<Use>> uses = new HashMap<>();
  private final List<Fault> faults;

  NameCheck(List<Fault> faults) {
    this.faults = faults;
  }

  /**
   * Notes that the word is used, whatever the day.
   *
   * @param entry where it is used, for the message
   */
  void add(String word, Entry entry) {
    add(word, entry, Validity.ALWAYS, "別の語にするか、どちらかを消してください");
  }

  /** Notes that the name is used on these days; other days are free for other uses. */
  void add(String name, Entry entry, Validity validity) {
    add(name, entry, validity, "別の名前にするか、どちらかを消すか、from・until で使う日を分けてください");
  }

  private void add(String name, Entry entry, Validity validity, String allowed) {
    List<Use> earlier = uses.computeIfAbsent(Normal.key(name), key -> new ArrayList<>());
    earlier.stream()
        .filter(use -> use.validity().and(validity).isPresent())
        .findFirst()
        .map(use -> "「" + name + "」は" + place(use.entry(), entry) + "にもあります")
        .ifPresent(found -> faults.add(entry.fault(found, allowed)));
    earlier.add(new Use(entry, validity));
  }

  private static String place(Entry earlier, Entry here) {
    String file = earlier.source().name();
    String prefix = file.equals(here.source().name()) ? "" : " " + file + " ";
    return prefix + earlier.line() + "行目";
  }
}
