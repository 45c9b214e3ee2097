package jp.kokuji.figure;

/**
 * A final version of a report.
 *
 * @param content SHA-256 over the checksums of its files
 */
public record FinalVersion(int version, int revision, String content) {}
