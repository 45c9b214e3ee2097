package jp.kokuji.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.NoSuchMessageException;

class MessagesTest {
  private static final Path BUNDLES = Path.of("src/main/resources/messages");

  static List<String> bundles() throws IOException {
    try (Stream<Path> files = Files.list(BUNDLES)) {
      return files
          .map(file -> file.getFileName().toString().replace(".properties", ""))
          .filter(name -> !name.endsWith("_en"))
          .sorted()
          .toList();
    }
  }

  @Test
  void thereAreBundles() throws IOException {
    assertThat(bundles()).contains("command", "form", "problems", "reminder", "returned");
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void bothTwinsHaveTheSameSentencesWithTheSameGaps(String bundle) throws IOException {
    Properties japanese = read(bundle);
    Properties english = read(bundle + "_en");
    assertThat(new TreeSet<>(english.stringPropertyNames()))
        .isEqualTo(new TreeSet<>(japanese.stringPropertyNames()));
    for (String name : japanese.stringPropertyNames()) {
      assertThat(gaps(english.getProperty(name)))
          .as(bundle + " " + name)
          .isEqualTo(gaps(japanese.getProperty(name)));
    }
  }

  /** Words of ledgers are Japanese in both; a sentence is not. */
  @ParameterizedTest
  @MethodSource("bundles")
  void theEnglishTwinSpeaksEnglish(String bundle) throws IOException {
    Properties english = read(bundle + "_en");
    for (String name : english.stringPropertyNames()) {
      assertThat(english.getProperty(name)).as(bundle + "_en " + name).doesNotContain("。");
    }
  }

  @Test
  void theLocaleOfTheMachineNeverDecides() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.ENGLISH);
      assertThat(Messages.of("returned", Locale.JAPANESE).text("sheet")).contains("一覧");
      Locale.setDefault(Locale.JAPAN);
      assertThat(Messages.of("returned", Locale.ENGLISH).text("sheet")).isASCII();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aSentenceThatIsNotThereIsAFault() {
    assertThatThrownBy(() -> Messages.of("returned", Locale.JAPANESE).text("no.such"))
        .isInstanceOf(NoSuchMessageException.class);
  }

  /** How many gaps can be filled; English may leave one out at the end, never ask for more. */
  private static int gaps(String sentence) {
    return new MessageFormat(sentence, Locale.ROOT).getFormatsByArgumentIndex().length;
  }

  private static Properties read(String bundle) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(bundle + ".properties"))) {
      properties.load(reader);
    }
    return properties;
  }
}
