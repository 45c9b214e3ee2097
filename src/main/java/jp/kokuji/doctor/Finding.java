package jp.kokuji.doctor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.message.Messages;

/** Something that is set up wrongly here. */
public record Finding(Ailment ailment, List<String> gaps) {

  /** The finding, where there is one. */
  static Stream<Finding> when(boolean wrong, Ailment ailment, Object... gaps) {
    return wrong
        ? Stream.of(new Finding(ailment, Stream.of(gaps).map(String::valueOf).toList()))
        : Stream.empty();
  }

  static Stream<Finding> of(Ailment ailment, Optional<?> found) {
    return found.stream().flatMap(each -> when(true, ailment, each));
  }

  private String sentence(String part) {
    return Messages.spoken("doctor").text(ailment.code() + part, gaps.toArray());
  }

  /** What was found. */
  public String found() {
    return sentence("");
  }

  /** What can come of it. */
  public String means() {
    return sentence(".means");
  }

  /** How it is put right. */
  public String remedy() {
    return sentence(".do");
  }
}
