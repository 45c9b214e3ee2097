package jp.kokuji.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.kokuji.rulebook.BlockDefinition;
import jp.kokuji.rulebook.PhraseDefinition;
import jp.kokuji.rulebook.ReportDefinition.SectionDefinition;

/** Titles tables as the report captions them; those that only sentences quote, by the section. */
final class TableTitles {
  private final Setting setting;
  private final Map<String, String> titles = new LinkedHashMap<>();

  TableTitles(Setting setting) {
    this.setting = setting;
  }

  Map<String, String> all() {
    List<SectionDefinition> sections =
        setting.definition().sections().entrySet().stream()
            .filter(section -> setting.layout().sections().contains(section.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    for (SectionDefinition section : sections) {
      section.blocks().forEach(this::caption);
    }
    for (SectionDefinition section : sections) {
      section.blocks().forEach(block -> quoted(section, block));
    }
    setting
        .definition()
        .tables()
        .forEach(
            (id, table) ->
                titles.putIfAbsent(
                    id, Setting.WORDS.text("title.count", setting.kind(table.kind()).name())));
    return titles;
  }

  /** The heading, with its number, of the section in which each table is printed first. */
  Map<String, String> sections() {
    Map<String, String> sections = new LinkedHashMap<>();
    int number = 0;
    for (String name : setting.layout().sections()) {
      SectionDefinition section =
          Objects.requireNonNull(setting.definition().sections().get(name), name);
      String before = section.isNumbered() ? setting.digits(++number) + "　" : "";
      for (BlockDefinition block : section.blocks()) {
        boolean text = block instanceof BlockDefinition.Text;
        boolean printed = !text && !(block instanceof BlockDefinition.Remark);
        (printed ? block.tables() : List.<String>of())
            .forEach(
                table -> sections.putIfAbsent(table, before + setting.words(section.heading())));
      }
    }
    return sections;
  }

  private void caption(BlockDefinition block) {
    if (block instanceof BlockDefinition.Cross cross) {
      titles.putIfAbsent(cross.of(), setting.words(cross.caption()));
    } else if (block instanceof BlockDefinition.Chart chart) {
      titles.putIfAbsent(chart.of(), setting.words(chart.caption()));
    } else if (block instanceof BlockDefinition.Breakdown breakdown) {
      titles.putIfAbsent(breakdown.of(), setting.words(breakdown.caption()));
    } else if (block instanceof BlockDefinition.Departments departments) {
      titles.putIfAbsent(
          departments.of(), Setting.WORDS.text("title.departments", departments.heading()));
      if (departments.detail() != null) {
        titles.putIfAbsent(
            departments.detail(), Setting.WORDS.text("title.detail", departments.heading()));
      }
    }
  }

  private void quoted(SectionDefinition section, BlockDefinition block) {
    Map<String, PhraseDefinition> phrases =
        block instanceof BlockDefinition.Text text
            ? text.phrases()
            : block instanceof BlockDefinition.Remark remark ? remark.phrases() : Map.of();
    for (PhraseDefinition phrase : phrases.values()) {
      if (phrase.table() != null) {
        titles.putIfAbsent(
            phrase.table(), Setting.WORDS.text("title.count", setting.words(section.heading())));
      }
    }
  }
}
