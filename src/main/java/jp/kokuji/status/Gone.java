package jp.kokuji.status;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;

/**
 * A file that has gone from the input folder, although its records count or its rows are held back.
 *
 * @param path under which it was read
 * @param records that count; none where all of it is held back
 * @param elsewhere where the same bytes lie now, of another year or submitter, and count as well
 */
public record Gone(
    @JsonIgnore FiscalYear year, String path, long records, Optional<String> elsewhere) {}
