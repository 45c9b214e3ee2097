package jp.kokuji.rulebook.reading;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.kokuji.rulebook.Nearest;
import jp.kokuji.rulebook.RecordKind;

/** Finds words that refer to nothing, or that stand where they have no effect. */
final class WordCheck {
  /** A longer list would hide the word that was meant. */
  private static final int SHOWN = 15;

  private final List<Fault> faults;

  WordCheck(List<Fault> faults) {
    this.faults = faults;
  }

  /** Whether the word is one of those allowed. */
  boolean known(Entry reference, Collection<String> allowed) {
    if (allowed.contains(reference.text())) {
      return true;
    }
    faults.add(reference.amiss("unusable", reference.text(), choice(reference.text(), allowed)));
    return false;
  }

  /** The kind of that id, unless there is none or its own file is out of order. */
  Optional<RecordKind> kind(Entry reference, Lexicon lexicon) {
    return known(reference, lexicon.kindIds())
        ? Optional.ofNullable(lexicon.kinds().get(reference.text()))
        : Optional.empty();
  }

  /** Faults each of the words that the part has, since they have no effect beside the first. */
  void without(Entry part, String beside, String... others) {
    for (String other : others) {
      if (part.has(other)) {
        faults.add(part.part(other).amiss("words-exclude", beside, other));
      }
    }
  }

  /** Faults each of the words that the part has without the one they belong to. */
  void needs(Entry part, String first, String... others) {
    for (String other : others) {
      if (part.has(other) && !part.has(first)) {
        faults.add(part.part(other).amiss("word-alone", other, first));
      }
    }
  }

  /** The sentence that names what is allowed; of many words, those nearest to what was written. */
  static String choice(String written, Collection<String> allowed) {
    if (allowed.isEmpty()) {
      return Fault.say("choice.none");
    }
    if (allowed.size() == 1) {
      return Fault.say("choice.one", allowed.iterator().next());
    }
    if (allowed.size() <= SHOWN) {
      return Fault.say("choice.few", String.join("・", allowed));
    }
    Nearest nearest = new Nearest();
    allowed.forEach(word -> nearest.add(word, word));
    return Fault.say("choice.many", String.join("・", nearest.to(written)), allowed.size());
  }
}
