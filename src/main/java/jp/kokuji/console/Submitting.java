package jp.kokuji.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.file.PlacedFile;
import jp.kokuji.file.Sha256;
import jp.kokuji.load.Load;
import jp.kokuji.record.Settled;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.run.Progress;
import jp.kokuji.run.SoleRun;
import org.springframework.stereotype.Component;

/** Puts into the input folder what somebody submits, and has it loaded. */
@Component
class Submitting {
  private final Office office;
  private final Part<Load> load;
  private final Part<SubmissionLog> submissionLog;
  private final Part<SoleRun> sole;
  private final Uploads uploads;
  private final Acts acts;

  Submitting(
      Office office,
      Part<Load> load,
      Part<SubmissionLog> submissionLog,
      Part<SoleRun> sole,
      Uploads uploads,
      Acts acts) {
    this.load = load;
    this.submissionLog = submissionLog;
    this.sole = sole;
    this.office = office;
    this.uploads = uploads;
    this.acts = acts;
  }

  /**
   * What is submitted.
   *
   * @param replaced what a person has seen in the way and said to be replaced ({@link #way})
   */
  record Order(
      FiscalYear year, String submitter, String name, String sha256, Set<String> replaced) {
    public String path() {
      return year.code() + "/" + submitter + "/" + name;
    }

    /** How a file of this name and that content is called where it is to be replaced. */
    private String way(String before) {
      return before + "/" + name;
    }
  }

  /** What became of it. */
  sealed interface Answer {
    /** It was read; the submission is that of its last version. */
    record Taken(Settled submission) implements Answer {
      String words() {
        boolean whole = !submission.refused() && submission.rows().heldBack() == 0;
        return whole
            ? "submitted.whole"
            : submission.refused() ? "submitted.refused" : "submitted.partly";
      }
    }

    /** The same bytes count under another name. */
    record Known() implements Answer {}

    /** A file of that name stands there, and nobody has said that it is to be replaced. */
    record InTheWay() implements Answer {}
  }

  /** The other file of that name that stands there, as it is now; empty where none does. */
  String inTheWay(Order order) throws IOException {
    Path file = file(order);
    String before = Files.exists(file) ? Sha256.of(file) : "";
    return before.isEmpty() || before.equals(order.sha256()) ? "" : order.way(before);
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

  /** What became of each, in their order; all of them are read at once. */
  Map<Order, Answer> submit(Map<Order, Path> orders, Acts.Actor actor) throws Exception {
    return office.alone(
        rulebook -> {
          Map<Order, Answer> answers = new LinkedHashMap<>();
          for (var order : orders.entrySet()) {
            if (!place(order.getKey(), order.getValue(), actor)) {
              answers.put(order.getKey(), new Answer.InTheWay());
            }
          }
          load.get().run(rulebook, Progress.NONE);
          for (Order order : orders.keySet()) {
            Optional<Settled> settled = submissionLog.get().findLatest(order.path());
            answers.putIfAbsent(
                order, settled.<Answer>map(Answer.Taken::new).orElseGet(Answer.Known::new));
          }
          return answers;
        });
  }

  /** Nothing stands in the folder that is not on record, and what stood there before is kept. */
  private boolean place(Order order, Path bytes, Acts.Actor actor)
      throws IOException, SQLException, Office.Closed {
    Path file = file(order);
    String way = inTheWay(order);
    if (!way.isEmpty() && !order.replaced().contains(way)) {
      return false;
    }
    String before = Files.exists(file) ? Sha256.of(file) : "";
    if (!before.isEmpty()) {
      uploads.keep(file, before);
    }
    uploads.keep(bytes, order.sha256());
    acts.add("hand-in", actor, order.path(), before, order.sha256());
    sole.get().requireHeld();
    PlacedFile.write(file, Files.readAllBytes(bytes));
    return true;
  }
}
