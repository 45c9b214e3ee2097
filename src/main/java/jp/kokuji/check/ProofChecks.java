package jp.kokuji.check;

import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.figure.CountedAgain;
import jp.kokuji.figure.FinalVersions;
import jp.kokuji.figure.Proof;
import jp.kokuji.record.DroppedRecords;
import jp.kokuji.record.FileCounts;
import org.springframework.stereotype.Component;

/** Holds figures against records, and records against files, by another way than they came. */
@Component
class ProofChecks {
  private final Proof proof;
  private final FileCounts files;
  private final FinalVersions finals;
  private final DroppedRecords dropped;

  ProofChecks(Proof proof, FileCounts files, FinalVersions finals, DroppedRecords dropped) {
    this.proof = proof;
    this.files = files;
    this.finals = finals;
    this.dropped = dropped;
  }

  List<Comparison> figures(Evidence evidence) {
    Proof.Proven proven =
        proof.of(evidence.rulebook(), evidence.report(), evidence.year(), evidence.figures());
    evidence.stored().putAll(proven.stored());
    return proven.figures().stream().map(again -> compare(evidence, again)).toList();
  }

  private static Comparison compare(Evidence evidence, CountedAgain again) {
    Amount left =
        again.figure() == null ? Amount.of(0) : Amount.of(evidence.year(), List.of(again.figure()));
    String place = String.join(":", again.table(), again.row(), again.column());
    return Comparison.same(place, left, Amount.of(again.value()));
  }

  /** What the last final version counted and no file has any more: each needs a note. */
  List<Comparison> kept(Evidence evidence) {
    return finals.findLastSubmission(evidence.report().id(), evidence.year()).stream()
        .flatMap(last -> dropped(evidence, last))
        .map(
            one -> {
              String place =
                  one.kind().name() + " " + (one.key().isEmpty() ? one.path() : one.key());
              String source =
                  RecordChecks.WORDS.text("place.row", one.path(), Integer.toString(one.row()));
              return new Comparison(place, 1, 0, false, List.of(), source);
            })
        .toList();
  }

  private Stream<DroppedRecords.Dropped> dropped(Evidence evidence, long last) {
    return evidence.report().kinds(evidence.rulebook(), evidence.year()).stream()
        .distinct()
        .map(evidence.rulebook()::kind)
        .flatMap(kind -> dropped.since(kind, evidence.year(), last).stream());
  }

  List<Comparison> files(Evidence evidence) {
    return files
        .of(evidence.year(), List.copyOf(evidence.rulebook().kinds().values()), evidence.stored())
        .stream()
        .map(
            file ->
                new Comparison(
                    file.path(),
                    file.accepted(),
                    file.stored(),
                    file.accepted() == file.stored(),
                    List.of(),
                    file.path()))
        .toList();
  }
}
