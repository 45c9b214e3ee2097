package jp.kokuji.rulebook;

/** The terms under which the city gives away its open data, CC BY 4.0 as a rule. */
public record Licence(String name, String url) {}
