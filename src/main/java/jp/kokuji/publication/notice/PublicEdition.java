package jp.kokuji.publication.notice;

import java.util.List;
import jp.kokuji.record.Notice;
import jp.kokuji.rulebook.City;
import jp.kokuji.rulebook.Contact;
import jp.kokuji.rulebook.Licence;

/**
 * An edition that is to be published.
 *
 * @param errata the figures that it corrects
 */
public record PublicEdition(
    Notice notice,
    City city,
    Contact contact,
    Licence licence,
    List<FinalReport> reports,
    List<Erratum> errata) {

  /** What the notice of a year is about, {@code 令和3年度の運用状況の公表}. */
  public String title() {
    return city.name() + " " + notice.year().label() + "の運用状況の公表";
  }
}
