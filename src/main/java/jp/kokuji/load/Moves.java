package jp.kokuji.load;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Settled;
import jp.kokuji.rulebook.City;
import jp.kokuji.rulebook.Directory;
import jp.kokuji.submission.Inbox.Submitted;

/**
 * Finds the files that bear other names than when they were read, before any of them is taken for a
 * correction of what stood under its name.
 */
final class Moves {
  private final Directory directory;
  private final KnownFiles known;
  private final Map<String, Submitted> present;
  private final Map<String, Settled> counting;

  /** What counts, but no longer lies where it was read. */
  private final List<Settled> lost = new ArrayList<>();

  private final Map<String, Submitted> renamed = new LinkedHashMap<>();

  private Moves(City city, KnownFiles known, Collection<Submitted> present) {
    this.directory = new Directory(city);
    this.known = known;
    this.present = byPath(present, Submitted::path);
    this.counting = byPath(known.standing().counting(), Settled::path);
  }

  private static <T> Map<String, T> byPath(Collection<T> all, Function<T, String> path) {
    return all.stream()
        .collect(Collectors.toMap(path, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  /**
   * The new names by the paths under which the files were read.
   *
   * @param whole the files that nobody is writing; of others nothing is said
   * @param present all files that are there
   */
  static Map<String, Submitted> find(
      City city, KnownFiles known, Collection<Submitted> whole, Collection<Submitted> present)
      throws IOException {
    Moves moves = new Moves(city, known, present);
    moves.findLost(new HashSet<>(whole));
    if (!moves.lost.isEmpty()) {
      moves.match(whole);
    }
    return moves.renamed;
  }

  private void findLost(Set<Submitted> whole) throws IOException {
    for (Settled submission : counting.values()) {
      Submitted file = present.get(submission.path());
      if (file == null || (whole.contains(file) && isChanged(file))) {
        lost.add(submission);
      }
    }
  }

  private void match(Collection<Submitted> whole) throws IOException {
    List<Submitted> strange = new ArrayList<>();
    for (Submitted file : whole) {
      if (isChanged(file)) {
        strange.add(file);
      }
    }
    for (Submitted file : List.copyOf(strange)) {
      Optional<String> digest = digest(file);
      if (digest.isEmpty() || take(file, each -> digest.get().equals(each.submission().sha256()))) {
        strange.remove(file);
      }
    }
    // the folder bears another of its names, and the file in it was corrected meanwhile
    strange.stream()
        .filter(file -> !counting.containsKey(file.path()))
        .forEach(
            file ->
                take(
                    file,
                    each ->
                        !present.containsKey(each.path())
                            && name(each.path()).equals(name(file.path()))));
  }

  /** A file that can't be got at now is left for the next load. */
  private boolean isChanged(Submitted file) throws IOException {
    try {
      return !known.isUnchanged(file);
    } catch (FileSystemException gone) {
      return false;
    }
  }

  private Optional<String> digest(Submitted file) throws IOException {
    try {
      return Optional.of(known.digest(file));
    } catch (FileSystemException gone) {
      return Optional.empty();
    }
  }

  private boolean take(Submitted file, Predicate<Settled> same) {
    Optional<Settled> found =
        lost.stream()
            .filter(each -> !each.path().equals(file.path()) && isOfOneOwner(each, file))
            .filter(same)
            .findFirst();
    found.ifPresent(
        submission -> {
          lost.remove(submission);
          renamed.put(submission.path(), file);
        });
    return found.isPresent();
  }

  private boolean isOfOneOwner(Settled submission, Submitted file) {
    FiscalYear year = file.year();
    return submission.year().equals(year)
        && (submission.submission().submitter().equals(file.submitter())
            || directory
                .findSubmitter(submission.submission().submitter(), year)
                .filter(
                    owner ->
                        directory.findSubmitter(file.submitter(), year).equals(Optional.of(owner)))
                .isPresent());
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
