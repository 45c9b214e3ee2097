package jp.kokuji.figure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A final version of a report.
 *
 * @param content SHA-256 over the checksums of its files
 * @param day on which it was made; null for one that an earlier program made
 */
public record FinalVersion(int version, int revision, String content, @Nullable LocalDate day) {}
