package jp.kokuji.audit;

/** Numbers that do not agree, and the note that says why they need not. */
public record Explained(Difference difference, Footnote note) {}
