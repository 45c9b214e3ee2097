package jp.kokuji.notice;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.notice.page.PublicFolder;
import jp.kokuji.rulebook.PublicRules;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.seal.SigningKey;

/**
 * The rules and the place of a year's notices.
 *
 * @param jobs the folder of the rules, where the city's own pages stand
 * @param key signs what is published, where the city has one
 */
record NoticeSetting(
    Rulebook rulebook,
    PublicRules rules,
    FiscalYear year,
    Path output,
    Path jobs,
    Optional<SigningKey> key) {

  PublicFolder folder() {
    return new PublicFolder(output, year, key);
  }

  ReportDefinition definition(String report) {
    return Objects.requireNonNull(rulebook.reports().get(report), report).in(year);
  }
}
