package jp.kokuji.rulebook.reading;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The files of {@code jobs/} do not make a rulebook; all their faults are named at once. */
public final class InvalidRulebook extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<Fault> faults;

  public InvalidRulebook(Collection<Fault> faults) {
    super(sorted(faults).map(Fault::sentence).collect(joining("\n")));
    this.faults = sorted(faults).toList();
  }

  private static Stream<Fault> sorted(Collection<Fault> faults) {
    return faults.stream().distinct().sorted(comparing(Fault::file).thenComparing(Fault::line));
  }

  /** By file and line. */
  public List<Fault> faults() {
    return faults;
  }
}
