package jp.kokuji.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kokuji.rulebook.BlockDefinition;
import jp.kokuji.rulebook.BlockDefinition.Selection;
import jp.kokuji.rulebook.PhraseDefinition;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.ReportDefinition.Layout;
import jp.kokuji.rulebook.ReportDefinition.SectionDefinition;
import jp.kokuji.rulebook.TableDefinition;

/**
 * A document's declaration, narrowed to one subject: it counts and lists only what belongs to it.
 *
 * @param by the restrictions, by kind
 * @param words what the subject's fields say, for the places in sentences
 */
record Narrowed(Map<String, Map<String, List<String>>> by, Map<String, String> words) {

  ReportDefinition of(ReportDefinition shape) {
    Map<String, TableDefinition> tables = new LinkedHashMap<>();
    shape.tables().forEach((id, table) -> tables.put(id, table(table)));
    Map<String, SectionDefinition> sections = new LinkedHashMap<>();
    shape.sections().forEach((id, section) -> sections.put(id, section(section)));
    List<Layout> layouts = shape.layouts().stream().map(this::layout).toList();
    return new ReportDefinition(
        shape.id(), shape.title(), shape.counts(), tables, sections, layouts);
  }

  private Map<String, List<String>> where(String kind, Map<String, List<String>> declared) {
    Map<String, List<String>> all = new LinkedHashMap<>(declared);
    all.putAll(by.getOrDefault(kind, Map.of()));
    return all;
  }

  private TableDefinition table(TableDefinition table) {
    return new TableDefinition(
        table.kind(),
        table.unit(),
        where(table.kind(), table.where()),
        table.needs(),
        table.rows(),
        table.columns(),
        table.from(),
        table.until());
  }

  private SectionDefinition section(SectionDefinition section) {
    return new SectionDefinition(
        section.heading(),
        section.shortName(),
        section.blocks().stream().map(this::block).toList(),
        section.numbered());
  }

  private BlockDefinition block(BlockDefinition block) {
    return switch (block) {
      case BlockDefinition.Text text ->
          new BlockDefinition.Text(
              text.text(), phrases(text.phrases()), text.when(), text.otherwise());
      case BlockDefinition.Remark remark ->
          new BlockDefinition.Remark(remark.text(), phrases(remark.phrases()));
      case BlockDefinition.Listing listing ->
          new BlockDefinition.Listing(
              records(listing.records()),
              listing.number(),
              listing.columns(),
              listing.caption(),
              listing.none(),
              listing.totals());
      case BlockDefinition.Lines lines ->
          new BlockDefinition.Lines(
              records(lines.records()), lines.label(), lines.each(), lines.none());
      default -> block;
    };
  }

  private Map<String, PhraseDefinition> phrases(Map<String, PhraseDefinition> phrases) {
    return phrases.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                phrase -> phrase(phrase.getValue()),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private PhraseDefinition phrase(PhraseDefinition phrase) {
    return phrase.kind() == null ? phrase : phrase.where(where(phrase.kind(), phrase.where()));
  }

  private Selection records(Selection records) {
    return new Selection(
        records.kind(), where(records.kind(), records.where()), records.earlier(), records.order());
  }

  private Layout layout(Layout layout) {
    Map<String, String> all = new LinkedHashMap<>(layout.words());
    all.putAll(words);
    return layout.words(all);
  }
}
