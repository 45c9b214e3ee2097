package jp.kokuji.message;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The sentences of one bundle under {@code messages/} in one language. The machine's locale never
 * decides which: Japanese stands in the bundle of that name, English in its twin {@code _en}.
 */
public final class Messages {
  /** What the program speaks: Japanese, or English where {@code KOKUJI_LANG=en} says so. */
  public static final Locale SPOKEN = Spoken.by(System.getenv("KOKUJI_LANG"));

  private static final Map<String, Messages> READ = new ConcurrentHashMap<>();

  private final ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
  private final Supplier<Locale> language;

  private Messages(String name, Supplier<Locale> language) {
    this.language = language;
    bundle.setBasename("messages." + name);
    bundle.setDefaultEncoding("UTF-8");
    bundle.setFallbackToSystemLocale(false);
    bundle.setAlwaysUseMessageFormat(true);
  }

  /** The bundle {@code messages/NAME.properties} in that language. */
  public static Messages of(String name, Locale locale) {
    return READ.computeIfAbsent(
        name + "_" + locale.getLanguage(), bundle -> new Messages(name, () -> locale));
  }

  /**
   * The same in the language of whom this thread answers, a person on the pages or whoever called
   * the program; never for what is stored, printed or published.
   */
  public static Messages spoken(String name) {
    return READ.computeIfAbsent(name, bundle -> new Messages(name, Spoken::now));
  }

  public Locale locale() {
    return language.get();
  }

  /**
   * The sentence of that name with its gaps filled ({@link java.text.MessageFormat}); numbers are
   * grouped in thousands.
   *
   * @throws org.springframework.context.NoSuchMessageException if the bundle has no such sentence
   */
  public String text(String name, Object... gaps) {
    return bundle.getMessage(name, gaps, language.get());
  }

  /** The same; nothing where the bundle has no such sentence. */
  public Optional<String> find(String name, Object... gaps) {
    return Optional.ofNullable(bundle.getMessage(name, gaps, null, language.get()));
  }
}
