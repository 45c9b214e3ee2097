package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What others need who pass the program on or change it. */
class PassingOnTest {
  @Test
  void noticeNamesEachLibraryThatIsDelivered() throws IOException {
    String notice = Files.readString(Path.of("NOTICE"));
    assertThat(delivered()).isNotEmpty().allSatisfy(name -> assertThat(notice).contains(name));
    try (Stream<Path> fonts = Files.list(Path.of("src/main/resources/fonts"))) {
      assertThat(fonts.map(Path::toString).filter(file -> file.endsWith(".ttf")))
          .allSatisfy(
              font -> assertThat(Path.of(font.replaceFirst("-\\w+\\.ttf$", "-OFL.txt"))).exists());
    }
  }

  /** The libraries of pom.xml, but for those that only tests or the compiler use. */
  private static List<String> delivered() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String dependencies =
        pom.substring(pom.indexOf("<dependencies>"), pom.indexOf("</dependencies>"));
    return Pattern.compile("<dependency>.*?</dependency>", Pattern.DOTALL)
        .matcher(dependencies)
        .results()
        .map(MatchResult::group)
        .filter(dependency -> !dependency.contains("<scope>"))
        .map(dependency -> dependency.replaceAll("(?s)<exclusions>.*</exclusions>", ""))
        .map(dependency -> dependency.replaceAll("(?s).*<artifactId>(.*?)</artifactId>.*", "$1"))
        .toList();
  }

  @Test
  void walkThroughsNameFilesThatExist() throws IOException {
    String text = Files.readString(Path.of("CONTRIBUTING.md"));
    List<String> named =
        Pattern.compile("`(\\w+\\.(?:java|properties))`")
            .matcher(text)
            .results()
            .map(found -> found.group(1))
            .toList();
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      assertThat(files.map(file -> file.getFileName().toString())).containsAll(named);
    }
  }
}
