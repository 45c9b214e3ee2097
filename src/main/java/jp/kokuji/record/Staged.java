package jp.kokuji.record;

/**
 * A submission that has been read and is to be settled.
 *
 * @param keys has seen all keys of it
 */
public record Staged(long id, SeenKeys.Watch keys) {}
