package jp.kokuji.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.record.Records;
import jp.kokuji.report.Block.Listing.Item;
import jp.kokuji.rulebook.BlockDefinition;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.ReportDefinition.SectionDefinition;
import jp.kokuji.rulebook.Rulebook;
import org.springframework.stereotype.Component;

/** Composes a report from its declaration, the year's figures and records. */
@Component
public class Composer {
  private final Records records;

  Composer(Records records) {
    this.records = records;
  }

  /** The report of the year in the layout that holds for it. */
  public Report compose(
      ReportDefinition definition,
      Rulebook rulebook,
      FiscalYear year,
      FigureSet figures,
      boolean finished) {
    Setting setting = Setting.of(definition, rulebook, year, figures, records);
    List<Report.Section> sections = new ArrayList<>();
    int numbered = 0;
    for (String name : setting.layout().sections()) {
      SectionDefinition section = Objects.requireNonNull(definition.sections().get(name), name);
      String number = section.isNumbered() ? setting.digits(numbered + 1) : "";
      Report.Section composed = section(setting, number, section);
      if (!setting.lacks(section, composed.blocks())) {
        sections.add(composed);
        numbered += section.isNumbered() ? 1 : 0;
      }
    }
    return new Report(
            definition.id(),
            year,
            title(setting, definition.title()),
            title(setting, "（{first-day}～{last-day}）"),
            rulebook.city().name(),
            finished,
            sections)
        .defined(new Definitions(setting).all());
  }

  private static String title(Setting setting, String template) {
    Sentence title = setting.written(setting.filled(template));
    new NumberProof(setting, "title").prove(title);
    return title.text();
  }

  /** What the report of the year and its tables are called. */
  public Outline outline(ReportDefinition definition, Rulebook rulebook, FiscalYear year) {
    Setting setting = Setting.of(definition, rulebook, year, new FigureSet(List.of()), records);
    return new Outline(
        title(setting, definition.title()),
        new TableTitles(setting).all(),
        new TableTitles(setting).sections());
  }

  private static Report.Section section(Setting setting, String number, SectionDefinition section) {
    Sentence heading = setting.written(setting.filled(section.heading()));
    RunningText text = new RunningText(setting, heading.text());
    List<Block> blocks =
        section.blocks().stream()
            .filter(block -> !explainsNothing(setting, section, block))
            .flatMap(block -> blocks(setting, text, block))
            .collect(Collectors.toCollection(ArrayList::new));
    text.prove(heading, blocks);
    blocks.addAll(FactNotes.of(setting, section));
    return new Report.Section(number, heading.text(), section.shortName(), blocks);
  }

  /** Whether it is a legend of clauses that nothing of its section falls under. */
  private static boolean explainsNothing(
      Setting setting, SectionDefinition section, BlockDefinition block) {
    if (!(block instanceof BlockDefinition.Legend legend)) {
      return false;
    }
    List<String> explained =
        section.blocks().stream()
            .filter(other -> legend.provision().equals(other.provision()))
            .filter(other -> !(other instanceof BlockDefinition.Legend))
            .flatMap(other -> other.tables().stream())
            .toList();
    return !explained.isEmpty()
        && explained.stream()
            .allMatch(table -> new AgencyFigures(setting, table).byAgency().isEmpty());
  }

  private static Stream<Block> blocks(
      Setting setting, RunningText running, BlockDefinition definition) {
    if (setting.lacks(definition)) {
      return Stream.of();
    }
    return switch (definition) {
      case BlockDefinition.Text text -> running.paragraph(text).stream();
      case BlockDefinition.Subheading heading ->
          Stream.of(new Block.Subheading(setting.written(setting.filled(heading.text()))));
      case BlockDefinition.Remark remark -> Stream.of(running.remark(remark));
      case BlockDefinition.Cross cross ->
          Stream.concat(
              Stream.of(new CrossTable(setting, cross).block()),
              TableNotes.of(setting, cross).stream());
      case BlockDefinition.Chart chart -> new ChartBlocks(setting, chart).blocks().stream();
      case BlockDefinition.Breakdown breakdown ->
          new BreakdownTables(setting, breakdown).blocks().stream();
      case BlockDefinition.Departments departments ->
          new DepartmentLines(setting, departments).blocks().stream();
      case BlockDefinition.Legend legend -> legend(setting, legend);
      case BlockDefinition.Terms terms -> Stream.of(terms(setting, terms));
      case BlockDefinition.Listing listing -> new RecordListing(setting, listing).blocks().stream();
      case BlockDefinition.Lines lines -> new RecordLines(setting, lines).blocks().stream();
      case BlockDefinition.Meetings meetings ->
          new MeetingTable(setting, meetings).blocks().stream();
    };
  }

  private static Stream<Block> legend(Setting setting, BlockDefinition.Legend legend) {
    LegalWords law = new LegalWords(setting, legend.of());
    List<Item> items =
        law.version(legend.provision()).clauses().stream()
            .map(
                clause ->
                    new Item(
                        new Template(legend.label())
                            .fill(place -> Sentence.rule(law.clause(clause.number()))),
                        Sentence.rule(clause.name())))
            .toList();
    return Stream.of(
        new Block.Remark(setting.written(law.heading(legend.provision(), legend.heading()))),
        new Block.Listing(items));
  }

  private static Block terms(Setting setting, BlockDefinition.Terms terms) {
    return new Block.Listing(
        terms.terms().stream()
            .map(
                term ->
                    new Item(
                        setting.written(Sentence.words(term.term())),
                        setting.written(
                            Sentence.words(
                                term.means()
                                    + (term.law() == null ? "" : "（" + term.law() + "）")))))
            .toList());
  }
}
