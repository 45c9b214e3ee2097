package jp.kokuji.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.file.PlacedFile;
import jp.kokuji.file.Sha256;
import jp.kokuji.load.Load;
import jp.kokuji.record.Settled;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.run.Progress;
import org.springframework.stereotype.Component;

/** Puts into the input folder what somebody submits, and has it loaded. */
@Component
class Submitting {
  private final Office office;
  private final Uploads uploads;
  private final Acts acts;

  Submitting(Office office, Uploads uploads, Acts acts) {
    this.office = office;
    this.uploads = uploads;
    this.acts = acts;
  }

  /**
   * What is submitted.
   *
   * @param replace whether a person has said that it replaces a file of the same name
   */
  record Order(FiscalYear year, String submitter, String name, boolean replace) {
    public String path() {
      return year.code() + "/" + submitter + "/" + name;
    }
  }

  /** What became of it. */
  sealed interface Answer {
    /** It was read; the submission is that of its last version. */
    record Taken(Settled submission) implements Answer {}

    /** The same bytes count under another name. */
    record Known() implements Answer {}

    /** A file of that name stands there, and nobody has said that it is to be replaced. */
    record InTheWay() implements Answer {}
  }

  /** Whether another file of that name stands there. */
  boolean inTheWay(Order order, String sha256) throws IOException {
    Path file = file(order);
    return Files.exists(file) && !Sha256.of(file).equals(sha256);
  }

  private Path file(Order order) {
    Path input = office.folders().input().toAbsolutePath().normalize();
    Path file = input.resolve(order.path()).normalize();
    if (!file.startsWith(input)
        || !input.relativize(file).toString().replace('\\', '/').equals(order.path())) {
      throw new IllegalArgumentException("not a file of the input folder");
    }
    return file;
  }

  Answer submit(Order order, Path bytes, Acts.Actor actor) throws Exception {
    return office.alone(
        rulebook -> {
          Path file = file(order);
          String sha256 = Sha256.of(bytes);
          String before = Files.exists(file) ? Sha256.of(file) : "";
          if (!before.isEmpty() && !before.equals(sha256) && !order.replace()) {
            return new Answer.InTheWay();
          }
          uploads.keep(bytes, sha256);
          PlacedFile.write(file, Files.readAllBytes(bytes));
          acts.add("hand-in", actor, order.path(), before, sha256);
          office.get(Load.class).run(rulebook, Progress.NONE);
          Optional<Settled> settled = office.get(SubmissionLog.class).findLatest(order.path());
          return settled.<Answer>map(Answer.Taken::new).orElseGet(Answer.Known::new);
        });
  }
}
