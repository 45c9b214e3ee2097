package jp.kokuji.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.kokuji.TestDatabase;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.record.Records;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberProofTest {
  private static final Figure FIGURE = new Figure("r:t:a:b", "t", "a", "b", 12, "件", List.of());

  @TempDir private Path folder;
  private NumberProof proof;

  @BeforeEach
  void build() throws InvalidRulebook {
    Rulebook rulebook = new Town(folder).read("- remark: {text: 注}\n");
    Setting setting =
        Setting.of(
            rulebook.reports().values().iterator().next(),
            rulebook,
            new FiscalYear(2021),
            new FigureSet(List.of(FIGURE)),
            TestDatabase.h2().get(Records.class));
    proof = new NumberProof(setting, "状況");
  }

  @Test
  void numbersOfFiguresRulesAndRecordsPass() {
    Sentence sentence =
        Sentence.of(
            new Piece.Rule("令和３年度"),
            new Piece.Words("の条例第14条の2第1項による請求は"),
            new Piece.Quoted("１２", FIGURE),
            new Piece.Words("件、三件目は"),
            new Piece.Value("情報政策課A-12"),
            new Piece.Words("（第"),
            new Piece.Label("1", FIGURE),
            new Piece.Words("号）"));
    assertThatCode(() -> proof.prove(sentence)).doesNotThrowAnyException();
    assertThat(sentence.quoted()).containsExactly(FIGURE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"請求は3件", "請求は３件", "③請求", "約1,000件", "第3回", "3条の2", "第3号の2件"})
  void aForeignNumberIsOurOwnFault(String words) {
    assertThatThrownBy(() -> proof.prove(Sentence.words(words)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("状況")
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", ",1", ".5", "，１"})
  void numbersDoNotRunTogether(String next) {
    Sentence sentence =
        Sentence.of(new Piece.Quoted("12", FIGURE), new Piece.Value(next), new Piece.Words("件"));
    assertThatThrownBy(() -> proof.prove(sentence))
        .isInstanceOf(Unproven.class)
        .hasMessageContaining("一つの数「12");
  }

  @Test
  void headingsAndNotesAreProvenToo(@TempDir Path other) {
    Town town = new Town(other).figures("methods", List.of("総数"), Map.of("合計", List.of(1)));
    String remark = "- remark: {text: \"注　%s\"}\n";
    assertThat(town.faults(remark.formatted("２回まで"))).singleElement().asString().contains("「2」");
    assertThat(town.faults(remark.formatted("二回まで"))).isEmpty();
    assertThat(town.heading("3つの状況").faults(remark.formatted("")))
        .singleElement()
        .asString()
        .contains("「3」");
  }
}
