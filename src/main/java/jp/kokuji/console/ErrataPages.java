package jp.kokuji.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.FinalVersions;
import jp.kokuji.notice.NoticeLog;
import jp.kokuji.notice.page.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was published of a year, edition by edition, and what each corrected. */
@Controller
class ErrataPages {
  private final Part<FinalVersions> finalVersions;
  private final Part<NoticeLog> noticeLog;
  private final Years years;

  ErrataPages(Part<FinalVersions> finalVersions, Part<NoticeLog> noticeLog, Years years) {
    this.finalVersions = finalVersions;
    this.noticeLog = noticeLog;
    this.years = years;
  }

  /** An edition. */
  record Edition(Notice notice, List<Corrected> reports) {}

  @GetMapping("/release/errata")
  String show(@RequestParam(defaultValue = "") String year, Model model) throws Exception {
    FiscalYear shown = years.year(year, model);
    FinalVersions versions = finalVersions.get();
    Map<String, Integer> before = new LinkedHashMap<>();
    List<Edition> editions = new ArrayList<>();
    for (Notice notice : noticeLog.get().published(shown)) {
      List<Corrected> reports = new ArrayList<>();
      for (Notice.Part part : notice.parts()) {
        reports.add(Corrected.of(shown, part, before.getOrDefault(part.report(), 0), versions));
        before.put(part.report(), part.version());
      }
      editions.add(new Edition(notice, reports));
    }
    model.addAttribute("editions", editions.reversed());
    return "errata";
  }
}
