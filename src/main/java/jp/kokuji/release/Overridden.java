package jp.kokuji.release;

import java.util.List;

/**
 * That a report was made final although something stood open.
 *
 * @param reason as it was given
 * @param open what stood open, in Japanese
 */
public record Overridden(String reason, List<String> open) {}
