package jp.kokuji.notice.scan;

/** Something that must not become public. It names the place and never repeats the text. */
public record Finding(String file, String place, Suspicion suspicion) {}
