package jp.kokuji.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.FigureChange;
import jp.kokuji.figure.FigureSet;
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

  /** A report of an edition, with what it corrected of the edition before. */
  record Corrected(Notice.Part part, List<ShownChange> changes, boolean unknown) {}

  /** An edition. */
  record Edition(Notice notice, List<Corrected> reports) {}

  @GetMapping("/release/errata")
  String show(@RequestParam(defaultValue = "") String year, Model model) throws Exception {
    FiscalYear shown = years.year(year, model);
    Map<String, Integer> before = new LinkedHashMap<>();
    List<Edition> editions = new ArrayList<>();
    for (Notice notice : office.get(NoticeLog.class).published(shown)) {
      List<Corrected> reports = new ArrayList<>();
      for (Notice.Part part : notice.parts()) {
        reports.add(corrected(shown, part, Optional.ofNullable(before.get(part.report()))));
        before.put(part.report(), part.version());
      }
      editions.add(new Edition(notice, reports));
    }
    model.addAttribute("editions", editions.reversed());
    return "errata";
  }

  private Corrected corrected(FiscalYear year, Notice.Part part, Optional<Integer> before)
      throws Office.Closed {
    if (before.isEmpty() || before.get() == part.version()) {
      return new Corrected(part, List.of(), false);
    }
    FinalVersions versions = office.get(FinalVersions.class);
    Optional<FigureSet> older = versions.find(part.report(), year, before.get());
    Optional<FigureSet> newer = versions.find(part.report(), year, part.version());
    return older.isEmpty() || newer.isEmpty()
        ? new Corrected(part, List.of(), true)
        : new Corrected(
            part,
            FigureChange.between(older.get(), newer.get()).stream().map(ShownChange::of).toList(),
            false);
  }
}
