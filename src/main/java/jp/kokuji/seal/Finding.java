package jp.kokuji.seal;

/**
 * Something that is not as it was sealed.
 *
 * @param file its path below the public folder
 */
public record Finding(String file, Fault fault) {}
