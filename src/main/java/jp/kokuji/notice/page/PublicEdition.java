package jp.kokuji.notice.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.kokuji.figure.ObservationStatus;
import jp.kokuji.release.Overridden;
import jp.kokuji.rulebook.City;
import jp.kokuji.rulebook.Contact;
import jp.kokuji.rulebook.Licence;
import jp.kokuji.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/**
 * An edition that is to be published.
 *
 * @param rulebook of the year: what its words and numbers mean
 * @param errata what it corrects
 * @param revised ids of the figures that it or an edition before it corrected
 */
public record PublicEdition(
    Notice notice,
    Rulebook rulebook,
    Contact contact,
    Licence licence,
    List<FinalReport> reports,
    Errata errata,
    Set<String> revised) {
  public City city() {
    return rulebook.city();
  }

  /** How a figure stands for the public, which has seen no version but the published ones. */
  ObservationStatus status(Frozen figure) {
    return ObservationStatus.published(figure.label("status"), revised.contains(figure.id()));
  }

  /** What its reports leave out, for the manifest; null where nothing is. */
  public @Nullable Overridden overridden() {
    List<Overridden> all =
        reports.stream()
            .flatMap(report -> Stream.ofNullable(report.manifest().overridden()))
            .map(Overridden::forEveryone)
            .toList();
    return all.isEmpty()
        ? null
        : new Overridden(
            String.join(
                Words.text("comma"), all.stream().map(Overridden::reason).distinct().toList()),
            all.stream().flatMap(one -> one.open().stream()).distinct().toList(),
            List.of());
  }

  /** What the notice of a year is about, {@code 令和3年度の運用状況の公表}. */
  public String title() {
    return Words.text("title.year", city().name(), notice.year().label());
  }
}
