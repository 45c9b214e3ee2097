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
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** The later of two sentences of one name would be said in the place of the first. */
  @ParameterizedTest
  @MethodSource("bundles")
  void noNameIsGivenTwice(String bundle) throws IOException {
    String text = Files.readString(Path.of("src/main/resources/messages", bundle + ".properties"));
    assertThat(Pattern.compile("(?m)^([\\w.-]+)=").matcher(text).results())
        .extracting(name -> name.group(1))
        .doesNotHaveDuplicates();
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

  /** Rooms or files whose code still has sentences, and why. */
  private static final Map<String, String> SPEAKING =
      Map.of(
          "audit", "patterns of what other cities write",
          "submission", "patterns of what departments write",
          "rulebook/reading/DerivedChecks.java", "what they say is read as the says of jobs/",
          "rulebook/reading/SchemaCheck.java", "it goes on with what the schemas describe",
          "report", "what the report itself prints, in Japanese only");

  /** A sentence ends as a sentence; what is read from files or written into them need not move. */
  @Test
  void sentencesStandInBundles() throws IOException {
    Path main = Path.of("src/main/java/jp/kokuji");
    Pattern sentence = Pattern.compile("\"[^\"]*(?:ます|ません|です|ください|ました)[^\"]*\"");
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(main)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        String name = main.relativize(file).toString().replace('\\', '/');
        Matcher said = sentence.matcher(Files.readString(file));
        if (SPEAKING.keySet().stream().noneMatch(name::startsWith) && said.find()) {
          found.put(name, said.group());
        }
      }
    }
    assertThat(found).isEmpty();
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
