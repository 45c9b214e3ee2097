package jp.kokuji.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kokuji.figure.GroupedCount.Group;
import jp.kokuji.record.Condition;
import org.junit.jupiter.api.Test;

/** What can be counted at once: what differs by one value in each of the same columns. */
class GroupedCountTest {
  private static final Measure RECORDS = new Measure.Records();
  private static final Condition ONE = new Condition.Among("department", List.of("甲"));
  private static final Condition OTHER = new Condition.Among("department", List.of("乙"));
  private static final Condition AGENCY = new Condition.Among("agency", List.of("市長"));
  private static final Condition SEVERAL = new Condition.Among("outcome", List.of("開示", "不開示"));
  private static final Condition BLANK = new Condition.Blank("decided_on");

  @Test
  void valuesDifferAndAllElseIsTheSame() {
    Group group = Group.of(RECORDS, List.of(SEVERAL, AGENCY, ONE, BLANK));
    assertThat(group)
        .isEqualTo(new Group(RECORDS, List.of(SEVERAL, BLANK), List.of("agency", "department")))
        .isEqualTo(Group.of(RECORDS, List.of(SEVERAL, AGENCY, OTHER, BLANK)))
        .isNotEqualTo(Group.of(RECORDS, List.of(AGENCY, ONE, BLANK)))
        .isNotEqualTo(
            Group.of(new Measure.Sum(List.of("fee")), List.of(SEVERAL, AGENCY, ONE, BLANK)));
    assertThat(GroupedCount.values(List.of(SEVERAL, AGENCY, ONE, BLANK)))
        .containsExactly("市長", "甲");
  }

  @Test
  void columnThatIsAskedTwiceMakesNoGroup() {
    List<Condition> never = List.of(ONE, OTHER, AGENCY);
    assertThat(Group.of(RECORDS, never)).isEqualTo(new Group(RECORDS, never, List.of()));
  }
}
