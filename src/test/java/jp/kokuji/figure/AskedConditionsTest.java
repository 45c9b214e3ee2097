package jp.kokuji.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.kokuji.Filing;
import jp.kokuji.record.Condition;
import jp.kokuji.rulebook.ClauseNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the second count asks of a single value, as SQL asks it otherwise. */
class AskedConditionsTest {
  private static boolean asked(Condition condition, @Nullable String value) {
    return AskedConditions.value(Filing.kindOf("document-request"), condition).test(value);
  }

  @Test
  void valueIsOneOfTheWordsAsItIsWrittenOrAsPeopleWriteIt() {
    Condition among = new Condition.Among("outcome", List.of("開示", "不開示"));
    assertThat(asked(among, "不開示")).isTrue();
    assertThat(asked(among, "部分開示")).isFalse();
    assertThat(asked(among, null)).isFalse();
    Condition alike = new Condition.Alike("reception_number", List.of("１２"), List.of("12"));
    assertThat(asked(alike, "012")).isTrue();
    assertThat(asked(alike, "21")).isFalse();
    assertThat(asked(alike, null)).isFalse();
    assertThat(asked(new Condition.Blank("outcome"), null)).isTrue();
    assertThat(asked(new Condition.Blank("outcome"), "開示")).isFalse();
  }

  @Test
  void dayLiesBetweenBothDays() {
    LocalDate first = LocalDate.of(2021, 4, 1);
    Condition between = new Condition.Between("received_on", first, first.plusDays(1));
    assertThat(asked(between, "2021-03-31")).isFalse();
    assertThat(asked(between, "2021-04-01")).isTrue();
    assertThat(asked(between, "2021-04-02")).isTrue();
    assertThat(asked(between, "2021-04-03")).isFalse();
    assertThat(asked(between, null)).isFalse();
  }

  @Test
  void partOfWhatIsJoinedIsTheWholeOfAWord() {
    Condition clause = new Condition.HasClause("clauses", ClauseNumber.of("1"));
    assertThat(asked(clause, "1+2")).isTrue();
    assertThat(asked(clause, "2+1")).isTrue();
    assertThat(asked(clause, "10+11")).isFalse();
    assertThat(asked(clause, null)).isFalse();
    Condition includes = new Condition.Includes("words", List.of("職員", "所属長"));
    assertThat(asked(includes, "全職員+所属長")).isTrue();
    assertThat(asked(includes, "全職員")).isFalse();
    assertThat(asked(includes, null)).isFalse();
  }
}
