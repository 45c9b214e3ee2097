package jp.kokuji.figure;

/** A place in a table. */
public record Position(String row, String column) {}
