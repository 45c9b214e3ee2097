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
  private final Office office;
  private final Years years;

  ErrataPages(Office office, Years years) {
    this.office = office;
    this.years = years;
  }

  /** An edition. */
  record Edition(Notice notice, List<Corrected> reports) {}

  @GetMapping("/release/errata")
  String show(@RequestParam(defaultValue = "") String year, Model model) throws Exception {
    FiscalYear shown = years.year(year, model);
    FinalVersions versions = office.get(FinalVersions.class);
    Map<String, Integer> before = new LinkedHashMap<>();
    List<Edition> editions = new ArrayList<>();
    for (Notice notice : office.get(NoticeLog.class).published(shown)) {
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
