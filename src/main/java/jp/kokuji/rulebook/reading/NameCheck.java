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
    add(word, entry, Validity.ALWAYS, "word-twice");
  }

  /** Notes that the name is used on these days; other days are free for other uses. */
  void add(String name, Entry entry, Validity validity) {
    add(name, entry, validity, "name-twice");
  }

  private void add(String name, Entry entry, Validity validity, String fault) {
    List<Use> earlier = uses.computeIfAbsent(Normal.key(name), key -> new ArrayList<>());
    earlier.stream()
        .filter(use -> use.validity().and(validity).isPresent())
        .findFirst()
        .ifPresent(use -> faults.add(entry.amiss(fault, name, place(use.entry(), entry))));
    earlier.add(new Use(entry, validity));
  }

  private static String place(Entry earlier, Entry here) {
    String file = earlier.source().name();
    boolean same = file.equals(here.source().name());
    return Fault.say(same ? "line" : "line-of-file", earlier.line(), file);
  }
}
