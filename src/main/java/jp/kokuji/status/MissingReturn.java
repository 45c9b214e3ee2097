package jp.kokuji.status;

/**
 * A return that is owed.
 *
 * @param owner who owes it; empty where anybody may
 */
public record MissingReturn(String owner, String kind) {}
