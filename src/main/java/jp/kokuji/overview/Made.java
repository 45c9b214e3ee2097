package jp.kokuji.overview;

import java.nio.file.Path;
import java.util.List;

/**
 * A report over bodies that was made, or could not be as no body has returned anything.
 *
 * @param version 0 for a draft
 */
public record Made(Path folder, int version, List<Returned> bodies) {
  public long returned() {
    return bodies.stream().filter(each -> each.standing().counts()).count();
  }

  /** All that are not added up as a final version, in the order of the register. */
  public List<Returned> open() {
    return bodies.stream().filter(each -> each.standing() != Standing.FINAL).toList();
  }
}
