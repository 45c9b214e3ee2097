package jp.kokuji.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kokuji.Jobs;
import jp.kokuji.record.StoredRecord;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Roles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConclusionTest {
  private static final RecordKind KIND = Jobs.rulebook().meetings().orElseThrow();

  /** A city whose council says 適当 where another says 承認. */
  private static final Roles.Meetings FIELDS =
      new Roles.Meetings(
          "", "", "", "", "", "number", "item", "", "", "conclusion", "opinion", "適当", List.of());

  private static StoredRecord item(String number, String conclusion, String opinion) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("number", number);
    values.put("item", "台帳について");
    values.put("conclusion", conclusion);
    values.put("opinion", opinion);
    return new StoredRecord(KIND, values, "R7/総務部/会議.csv", "", 2, number);
  }

  private static Conclusion of(StoredRecord... items) {
    return new Conclusion(FIELDS, Stream.of(items).toList(), "全件適当");
  }

  @Test
  void whatIsApprovedIsTheWordOfTheLedger() {
    assertThat(of(item("1", "適当", ""), item("2", "適当", "")).text()).isEqualTo("全件適当");
    assertThat(of(item("1", "適当", "")).text()).isEqualTo("適当");
    assertThat(of(item("1", "適当", ""), item("2", "不適当", ""), item("", "", "")).text())
        .isEqualTo("一部適当\n（(2)は不適当）");
    assertThat(of(item("1", "承認", ""), item("2", "承認", "")).text()).isEqualTo("承認");
    assertThat(of(item("1", "承認", ""), item("", "継続", "")).text()).isEqualTo("(1)は承認、「台帳について」は継続");
    assertThat(of(item("1", "", "")).text()).isEmpty();
  }

  @Test
  void itemsWithAnOpinionAreNamed() {
    assertThat(of(item("1", "適当", "期間を定めること"), item("2", "適当", "")).withOpinions())
        .isEqualTo("全件適当\n（(1)に付帯意見）");
    assertThat(of(item("1", "適当", "")).withOpinions()).isEqualTo("適当");
  }
}
