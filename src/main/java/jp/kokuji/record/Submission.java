package jp.kokuji.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.kokuji.calendar.FiscalYear;

/**
 * One file as it was submitted.
 *
 * @param year the fiscal year of its folder
 * @param submitter the folder of the agency, department or section that submits
 * @param path path below the input folder, with {@code /}
 * @param sha256 of its bytes, in hexadecimal
 * @param size in bytes
 * @param rulebook fingerprint of the rules it is judged by
 */
public record Submission(
    @JsonIgnore FiscalYear year,
    String submitter,
    String path,
    String sha256,
    long size,
    String rulebook) {}
