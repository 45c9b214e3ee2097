package jp.kokuji.record;

/**
 * A file that counts.
 *
 * @param accepted the rows that were taken when it was read
 * @param stored the records that stand now
 */
public record FileCount(String path, long accepted, long stored) {}
