package jp.kokuji.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import jp.kokuji.CommandLines;
import jp.kokuji.Jobs;
import jp.kokuji.Workplace;
import jp.kokuji.calendar.FiscalYear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kokuji template}. */
class TemplateCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path root = Path.of("");
  private Workplace workplace = new Workplace(root);

  @BeforeEach
  void install() {
    workplace = new Workplace(root).cleared();
  }

  private int template(String... arguments) {
    List<String> all = new ArrayList<>(List.of("template"));
    all.addAll(List.of(arguments));
    all.add("--jobs=" + workplace.jobs());
    all.add("--output=" + workplace.output());
    all.add("--data=" + workplace.data());
    return CommandLines.of(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }

  @Test
  void writesAllFormsOfTheCurrentYearAndNamesThem() {
    assertThat(template()).as(err.toString()).isZero();
    String year = FiscalYear.of(LocalDate.now(ZoneId.of("Asia/Tokyo"))).code();
    assertThat(out.toString().lines().map(Path::of))
        .hasSameSizeAs(Jobs.rulebook().kinds().keySet())
        .contains(workplace.output().resolve("forms").resolve("該当なし届（" + year + "）.xlsx"))
        .allSatisfy(file -> assertThat(file).isNotEmptyFile());
  }

  @Test
  void writesOneFormByIdOrNameAndNeedsNoDatabase() {
    Path to = root.resolve("送付");
    assertThat(template("personal-request", "--year=R3", "--to=" + to)).isZero();
    assertThat(template("審議会・審査会", "--year=2021", "--to=" + to)).isZero();
    assertThat(to.toFile().list())
        .containsExactlyInAnyOrder("自己情報開示等請求（R3）.xlsx", "審議会・審査会（R3）.xlsx");
    assertThat(workplace.data().resolve("kokuji.mv.db")).doesNotExist();
  }

  @Test
  void unknownKindIsAnsweredWithTheNearest() {
    assertThat(template("公文書開示")).isEqualTo(2);
    assertThat(err.toString().lines().findFirst())
        .hasValueSatisfying(line -> assertThat(line).contains("「公文書開示」", "公文書開示請求"));
    assertThat(out.toString()).isEmpty();
    assertThat(workplace.output()).doesNotExist();
  }
}
