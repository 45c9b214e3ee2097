package jp.kokuji.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A new era comes with the JDK, or by the JDK's own property before that. */
class NextEraTest {
  /** What a JDK that knows an era after 令和 says. */
  static class Told {
    public static void main(String[] arguments) {
      System.out.print(
          String.join(
              " ",
              FiscalYear.find("架空2").orElseThrow().code(),
              FiscalYear.of(LocalDate.of(2041, 4, 1)).label(),
              FiscalYear.find("K10年度").orElseThrow().label(),
              FiscalYear.find("R22").orElseThrow().label(),
              JapaneseDate.full(LocalDate.of(2040, 5, 1)),
              JapaneseDate.full(LocalDate.of(2040, 4, 30)),
              FiscalYear.withWesternYears("架空2年度/令和21年度")));
    }
  }

  @Test
  void anEraAfterThisOneNeedsNoNewProgram() throws Exception {
    Process told =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "-Djdk.calendar.japanese.supplemental.era=name=架空,abbr=K,since="
                    + LocalDate.of(2040, 5, 1).toEpochDay() * 86_400_000L,
                "-cp",
                System.getProperty("java.class.path"),
                Told.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(new String(told.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("K2 架空2年度 架空10年度 架空元年度 架空元年5月1日 令和22年4月30日 架空2（2041）年度/令和21（2039）年度");
    assertThat(told.waitFor()).isZero();
  }
}
