package jp.kokuji.account;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param department the only one that a submitter sees; empty for every other role
 * @param password its hash; null until it was set by the link
 * @param lockedUntil until when no password is looked at, after too many wrong ones
 */
public record Account(
    String name,
    Role role,
    String department,
    @Nullable String password,
    @Nullable OffsetDateTime lockedUntil) {}
