package jp.kokuji.message;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** Which language is spoken, when nothing else says so. */
final class Spoken {
  private Spoken() {}

  /** By what the environment says: Japanese, or English. */
  static Locale by(@Nullable String wanted) {
    return Objects.equals(wanted, "en") ? Locale.ENGLISH : Locale.JAPANESE;
  }

  /** Of the person for whom this thread answers on the pages; else that of the program. */
  static Locale now() {
    return Optional.ofNullable(LocaleContextHolder.getLocaleContext())
        .flatMap(asked -> Optional.ofNullable(asked.getLocale()))
        .orElse(Messages.SPOKEN);
  }
}
