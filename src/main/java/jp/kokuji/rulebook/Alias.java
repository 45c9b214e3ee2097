package jp.kokuji.rulebook;

/** Another name by which departments write something, and when they could. */
public record Alias(String name, Validity validity) {}
