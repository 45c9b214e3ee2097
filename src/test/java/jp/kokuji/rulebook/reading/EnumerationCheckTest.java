package jp.kokuji.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a list of rows in a sentence. */
class EnumerationCheckTest {
  private static List<String> faults(Path folder, int line, String piece, String other) {
    return SampleJobs.in(folder).edit("reports/yearly.yml", line, piece, other).faults();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "50 | {label}{value} | {value}件 | 何を数えたのか書いてありません。{label} を入れてください",
        "50 | {label}{value} | {label}{value}{year} | {value} のすぐ後に { } があり、一つの数に読めます。間に言葉を入れてください",
        "50 | zero: omit | `first: \"最も多い{label}{value}\"` | 「最も」と書けるのは、多いものから並べるときだけです。largest と"
            + " rest、同数で並んだときの書き方 tied も書いてください",
        "50 | zero: omit | `only: \"{label}\"` | 一つだけのときの数が書いてありません。{value} を入れるか、全体の数を of"
            + " で示してください",
        "50 | zero: omit | of: every | 「every」は使えません。all にしてください",
        "50 | zero: omit | zero: list, only: のみ | zero: list と only は一緒に使えません。zero: list か only"
            + " のどちらかを消してください",
        "57 | largest: 2 | largest: 2, tied: 同数 | 何を数えたのか書いてありません。{labels} を入れてください",
        "57 | largest: 2 | largest: 2, of: all | 一件が二つ以上の行（号、categories"
            + " の語）に数えられることがあるので、行の数を足しても全体になりません。of を消してください",
        "57 | {short} | 最も多い{short} | 「最も」と書けるのは、多いものから並べるときだけです。largest と rest、同数で並んだときの書き方 tied"
            + " も書いてください"
      })
  void isSaidInASentence(int line, String piece, String other, String fault, @TempDir Path folder) {
    assertThat(faults(folder, line, piece, other))
        .contains("reports/yearly.yml %d行目: %s".formatted(line, fault));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "50 | {label}{value} | {label}",
        "50 | zero: omit | `first: \"初めに{label}{value}\"`",
        "50 | zero: omit | `only: \"{label}\", of: all`",
        "50 | zero: omit | `only: \"{label}{value}\"`",
        "50 | zero: omit | of: all",
        "57 | largest: 2 | `largest: 2, tied: \"{labels}\"`",
        "57 | `first: \"{short}\"` | `first: \"最も多い{short}\", tied: \"{labels}\"`"
      })
  void restIsInOrder(int line, String piece, String other, @TempDir Path folder) {
    assertThat(faults(folder, line, piece, other)).isEmpty();
  }
}
