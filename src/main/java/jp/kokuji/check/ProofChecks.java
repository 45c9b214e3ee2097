package jp.kokuji.check;

import java.util.List;
import jp.kokuji.figure.CountedAgain;
import jp.kokuji.figure.Proof;
import jp.kokuji.record.FileCounts;
import org.springframework.stereotype.Component;

/** Holds figures against records, and records against files, by another way than they came. */
@Component
class ProofChecks {
  private final Proof proof;
  private final FileCounts files;

  ProofChecks(Proof proof, FileCounts files) {
    this.proof = proof;
    this.files = files;
  }

  List<Comparison> figures(Evidence evidence) {
    return proof
        .of(evidence.rulebook(), evidence.report(), evidence.year(), evidence.figures())
        .stream()
        .map(again -> compare(evidence, again))
        .toList();
  }

  private static Comparison compare(Evidence evidence, CountedAgain again) {
    Amount left =
        again.figure() == null ? Amount.of(0) : Amount.of(evidence.year(), List.of(again.figure()));
    String place = String.join(":", again.table(), again.row(), again.column());
    return Comparison.same(place, left, Amount.of(again.value()));
  }

  List<Comparison> files(Evidence evidence) {
    return files.of(evidence.year(), List.copyOf(evidence.rulebook().kinds().values())).stream()
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
