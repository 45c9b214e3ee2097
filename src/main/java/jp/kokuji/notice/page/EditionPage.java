package jp.kokuji.notice.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kokuji.edition.html.Pages;
import jp.kokuji.release.Manifest.PublishedFile;

/** The pages of one edition, which stay as they are whatever is published later. */
final class EditionPage {
  private final Pages pages;
  private final PublicEdition edition;

  EditionPage(Pages pages, PublicEdition edition) {
    this.pages = pages;
    this.edition = edition;
  }

  /**
   * The edition's page.
   *
   * @param files all of the edition but this page
   */
  byte[] html(List<PublishedFile> files) throws IOException {
    String title = Words.text("title.edition", edition.title(), edition.notice().edition());
    return page("edition", title, files);
  }

  /** The table of corrected figures (正誤表). */
  byte[] errata() throws IOException {
    return page("errata", Words.text("title.errata", edition.title()), List.of());
  }

  private byte[] page(String template, String title, List<PublishedFile> files) throws IOException {
    List<Summary> keys = new ArrayList<>();
    for (FinalReport report : edition.reports()) {
      keys.add(
          Summary.of(edition.city(), edition.notice().year(), report.system(), report.figures()));
    }
    return pages.of(
        template,
        Map.of(
            "keys", keys,
            "title", title,
            "notice", FrontPage.name(edition.notice()),
            "edition", edition,
            "files", files,
            "codes", Codes.FILE));
  }
}
