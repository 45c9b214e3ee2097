package jp.kokuji.sample;

import static jp.kokuji.sample.Kind.BUSINESS_REGISTRATION;
import static jp.kokuji.sample.Kind.DOCUMENT_REQUEST;
import static jp.kokuji.sample.Kind.EXTERNAL_PROVISION;
import static jp.kokuji.sample.Kind.INFORMATION_PROVISION;
import static jp.kokuji.sample.Kind.OUTSIDE_USE;
import static jp.kokuji.sample.Kind.PERSONAL_REQUEST;

import java.util.List;
import jp.kokuji.sample.Submission.Book;
import jp.kokuji.sample.Submission.Script;
import jp.kokuji.sample.Submission.Shape;
import jp.kokuji.sample.Submission.TextFile;

/**
 * The files that look alike in several departments in 令和2年度.
 *
 * @param records what all of them file
 */
record Files2020(Records records) {
  /** The kinds of which every department files records or says that it has none. */
  private static final List<Kind> EXPECTED =
      List.of(
          DOCUMENT_REQUEST,
          PERSONAL_REQUEST,
          OUTSIDE_USE,
          EXTERNAL_PROVISION,
          BUSINESS_REGISTRATION,
          INFORMATION_PROVISION);

  /** The department's 該当なし. */
  Ledger none(Department department) {
    return records.nil(department, EXPECTED);
  }

  Ledger requests(Department department, Clauses clauses) {
    return records.of(DOCUMENT_REQUEST, department).written("該当号", clauses);
  }

  Ledger personal(Department department, Clauses clauses) {
    return records.of(PERSONAL_REQUEST, department).written("該当号", clauses);
  }

  Sheet nil(Department department) {
    return Sheet.of("該当なし", none(department), Notation.ISO);
  }

  Submission nilFile(Department department, String submitter, Script script) {
    return new TextFile(submitter, "該当なし届.csv", script, none(department), Notation.ISO);
  }

  /** A department with a few requests: one workbook holds them and what it has none of. */
  Submission small(Department department, String submitter, String file, DayForm days) {
    return new Book(
        submitter,
        file,
        Shape.XLSX,
        List.of(Sheet.of("開示請求", requests(department, Clauses.FULL), days), nil(department)));
  }

  Submission text(
      Department department, String submitter, Script script, Clauses clauses, Notation days) {
    Ledger ledger = requests(department, clauses).called("受付日", "受付年月日").called("決定日", "決定年月日");
    return new TextFile(submitter, "公文書開示請求.csv", script, ledger, days);
  }
}
