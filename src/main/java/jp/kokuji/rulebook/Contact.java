package jp.kokuji.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * Whom the public may ask about a notice. Only what stands here may stand in a public file as a
 * number to call or an address to write to.
 *
 * @param office {@code 総務部総務課}
 */
public record Contact(String office, @Nullable String phone, @Nullable String mail) {}
