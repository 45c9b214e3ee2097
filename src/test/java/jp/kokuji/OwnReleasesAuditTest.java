package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kokuji.audit.Audit;
import jp.kokuji.audit.AuditedFile;
import jp.kokuji.audit.Audits;
import jp.kokuji.file.Sha256;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * All that we release, in every form, stands the audit without a word: of the years that the city
 * published, of the first under the new law, and of the latest; those between have the same tables.
 */
@Tag("long")
class OwnReleasesAuditTest {
  private static final List<String> YEARS = List.of("R2", "R3", "R5", "R7");

  @TempDir private Path folder;

  @Test
  void nothingOfOurOwnRaisesAnAlarm() throws Exception {
    FileSystemUtils.copyRecursively(PublishedYears.run().folder(), folder);
    Run run = new Run(folder);
    int number = 0;
    for (String year : YEARS) {
      number++;
      run.expecting(0, "report", year, "--final", "--override=試験のため、記録の少ない年度を確定する");
      run.publishing(
          year,
          "--left-out",
          "--notice-number=" + number,
          "--notice-date=2026-07-30",
          "--approved-by=総務課長");
    }
    Audits audits = Audits.of(files(folder.resolve("output")));
    assertThat(audits.unreadable()).isEmpty();
    for (AuditedFile file : audits.files()) {
      assertThat(file.audit().differences()).as(file.name()).isEmpty();
      assertThat(file.audit().warnings()).as(file.name()).isEmpty();
      assertThat(file.audit().explained()).as(file.name()).isEmpty();
    }
    assertThat(audits.across()).isEmpty();
    for (String ending : List.of(".pdf", ".html", ".xlsx", "figures.csv")) {
      assertThat(audits.files())
          .filteredOn(file -> file.name().endsWith(ending))
          .as(ending)
          .hasSizeGreaterThan(YEARS.size())
          .anyMatch(file -> file.name().contains("public"))
          .anyMatch(file -> file.audit().totals() > 50);
    }
  }

  /** What is made, each content once, without what goes back to the departments. */
  private static Map<String, Path> files(Path output) throws IOException {
    Map<String, Path> files = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (Path file : Audit.files(output).reversed()) {
      String name = output.relativize(file).toString();
      if (!name.startsWith("problems") && !name.endsWith(".txt") && seen.add(Sha256.of(file))) {
        files.put(name, file);
      }
    }
    return files;
  }
}
