package jp.kokuji.status;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;

/**
 * A file whose records count although it has gone from the input folder.
 *
 * @param path under which it was read
 * @param records that count
 * @param elsewhere where the same bytes lie now, of another year or submitter, and count as well
 */
public record Gone(
    @JsonIgnore FiscalYear year, String path, long records, Optional<String> elsewhere) {}
