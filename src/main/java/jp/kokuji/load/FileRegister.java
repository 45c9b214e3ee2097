package jp.kokuji.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.load.Twin.Fate;
import jp.kokuji.record.ProblemStore;
import jp.kokuji.record.Settled;
import jp.kokuji.record.Settlement;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.rulebook.Directory;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.run.Folders;
import jp.kokuji.submission.Inbox;
import jp.kokuji.submission.Inbox.Submitted;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what was read under the names that the files bear now. */
@Component
public class FileRegister {
  /** What is said of a record that another file has too; a branch of its own is another record. */
  private static final Set<Rule> THE_SAME =
      Set.of(Rule.DUPLICATE_ACROSS_FILES, Rule.SAME_RECORD, Rule.ALIKE);

  private final Folders folders;
  private final SubmissionLog log;
  private final Settlement settlement;
  private final ProblemStore problems;
  private final TransactionTemplate transaction;

  FileRegister(
      Folders folders,
      SubmissionLog log,
      Settlement settlement,
      ProblemStore problems,
      PlatformTransactionManager transactions) {
    this.folders = folders;
    this.log = log;
    this.settlement = settlement;
    this.problems = problems;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Renames what was read. Where a file was moved over another, it is a correction of that one, and
   * counts no longer under its own name.
   *
   * @param names the files by the paths under which they were read
   */
  List<Twin> rename(Rulebook rulebook, Map<String, Submitted> names) {
    Map<String, Submitted> renamed = new LinkedHashMap<>(names);
    renamed
        .entrySet()
        .removeIf(
            move ->
                log.findLatest(move.getValue().path()).isPresent()
                    && !names.containsKey(move.getValue().path()));
    transaction.executeWithoutResult(status -> log.rename(renamed));
    names.keySet().stream()
        .filter(path -> !renamed.containsKey(path))
        .forEach(path -> forget(path, rulebook));
    return names.entrySet().stream()
        .map(move -> new Twin(move.getValue().path(), move.getKey(), Fate.RENAMED))
        .toList();
  }

  /**
   * Ends what was held back whole of a file whose very bytes lie under another path now, where they
   * are judged.
   *
   * @return what else is held back whole of files that have gone
   */
  List<Settled> outlive(Rulebook rulebook, KnownFiles known, Inbox inbox) throws IOException {
    Set<String> standing =
        Stream.concat(
                inbox.submitted().stream().map(Submitted::path),
                known.standing().counting().stream()
                    .filter(settled -> settled.rows().accepted() > 0)
                    .map(Settled::path))
            .collect(Collectors.toSet());
    List<Settled> others = new ArrayList<>();
    for (Settled held : known.standing().latest()) {
      if (!standing.contains(held.path()) && known.lies(held.submission(), inbox)) {
        forget(held.path(), rulebook);
      } else if (!standing.contains(held.path()) && !held.refused()) {
        others.add(held);
      }
    }
    return others;
  }

  /**
   * Ends what is held back whole of files that have gone, where the same submitter has sent a file
   * since, under a new name, that has all kinds of it and at least as many records. What was in a
   * file that could not be read is not known, so that it is never ended here.
   */
  List<Twin> corrected(Rulebook rulebook, List<Settled> held, Set<String> present) {
    List<Twin> ended = new ArrayList<>();
    if (held.isEmpty()) {
      return ended;
    }
    Directory directory = new Directory(rulebook.city());
    Map<String, Long> free = new LinkedHashMap<>();
    List<Settled> all = log.counting();
    for (Settled counting : all) {
      if (present.contains(counting.path())) {
        free.put(counting.path(), counting.rows().accepted());
      }
    }
    for (Settled gone : held) {
      long rows = gone.rows().heldBack();
      all.stream()
          .filter(other -> rows > 0 && free.getOrDefault(other.path(), 0L) >= rows)
          .filter(other -> isOfOneOwner(gone, other, directory) && log.isSince(other, gone))
          .findFirst()
          .ifPresent(
              other -> {
                free.merge(other.path(), -rows, Long::sum);
                forget(gone.path(), rulebook);
                ended.add(new Twin(other.path(), gone.path(), Fate.ENDED));
              });
    }
    return ended;
  }

  /** Whether the file lies in the input folder, so that it would be read again. */
  public boolean lies(String path) throws IOException {
    return Inbox.scan(folders.input()).submitted().stream().anyMatch(f -> f.path().equals(path));
  }

  /**
   * Takes back all records of a file that was put in by mistake and has been taken away.
   *
   * @param path below the input folder
   * @return whether anything of it counted or was refused
   */
  public boolean forget(String path, Rulebook rulebook) {
    Optional<Settled> latest = log.findLatest(path);
    latest.ifPresent(
        submission ->
            transaction.executeWithoutResult(
                status -> {
                  settlement.forget(submission, rulebook.kinds(), rulebook.fingerprint());
                }));
    return latest.isPresent();
  }

  /** What counts of files that are not among those present, by their paths. */
  Map<String, Settled> gone(Set<String> present) {
    Map<String, Settled> gone = new LinkedHashMap<>();
    log.counting().stream()
        .filter(submission -> !present.contains(submission.path()))
        .forEach(submission -> gone.put(submission.path(), submission));
    return gone;
  }

  /**
   * Takes back what has gone where a file takes its place that was renamed and corrected at once,
   * or into which several were put together; in the transaction that settles this file, since a
   * later run would not know that it is new.
   *
   * @param path of the file
   * @param gone what may be replaced; what is, is taken out
   */
  List<Twin> replace(Rulebook rulebook, String path, Map<String, Settled> gone) {
    if (gone.isEmpty()) {
      return List.of();
    }
    Directory directory = new Directory(rulebook.city());
    List<Settled> former =
        log.findLatest(path).stream()
            .flatMap(settled -> predecessors(settled, gone, directory))
            .toList();
    for (Settled predecessor : former) {
      forget(predecessor.path(), rulebook);
      gone.remove(predecessor.path());
    }
    return former.stream()
        .map(predecessor -> new Twin(path, predecessor.path(), Fate.CORRECTED))
        .toList();
  }

  /** The files of the same submitter of which half the records stand in the submission too. */
  private Stream<Settled> predecessors(
      Settled submission, Map<String, Settled> gone, Directory directory) {
    Map<String, Integer> common = new LinkedHashMap<>();
    for (Problem problem : problems.of(submission.id())) {
      if (THE_SAME.contains(problem.rule()) && gone.containsKey(problem.allowed().getFirst())) {
        int rows = problem.rule() == Rule.ALIKE ? Integer.parseInt(problem.found()) : 1;
        common.merge(problem.allowed().getFirst(), rows, Integer::sum);
      }
    }
    return common.entrySet().stream()
        .map(rows -> half(rows.getValue(), Objects.requireNonNull(gone.get(rows.getKey()))))
        .flatMap(Optional::stream)
        .filter(other -> isOfOneOwner(submission, other, directory));
  }

  private static Optional<Settled> half(int rows, Settled other) {
    return 2L * rows >= other.rows().accepted() ? Optional.of(other) : Optional.empty();
  }

  private static boolean isOfOneOwner(Settled one, Settled other, Directory directory) {
    FiscalYear year = one.year();
    return one.year().equals(other.year())
        && (one.submission().submitter().equals(other.submission().submitter())
            || directory
                .findSubmitter(one.submission().submitter(), year)
                .filter(
                    owner ->
                        directory
                            .findSubmitter(other.submission().submitter(), year)
                            .equals(Optional.of(owner)))
                .isPresent());
  }
}
