package jp.kokuji.submission;

import java.time.LocalDate;
import java.util.Optional;
import jp.kokuji.rulebook.Agency;
import jp.kokuji.rulebook.Department;

/**
 * What a row's values depend on.
 *
 * @param day the day whose names and law hold for the row
 * @param agency the row's agency, where it is known
 * @param department the row's department, where it is known, of whatever agency
 */
record RowContext(LocalDate day, Optional<Agency> agency, Optional<Department> department) {}
