package jp.kokuji.report;

import java.util.ArrayList;
import java.util.List;
import jp.kokuji.record.StoredRecord;
import jp.kokuji.rulebook.BlockDefinition;

/** Words records as paragraphs, or as a list where each has a label. */
final class RecordLines {
  private final Setting setting;
  private final BlockDefinition.Lines definition;
  private final RecordWords words;

  RecordLines(Setting setting, BlockDefinition.Lines definition) {
    this.setting = setting;
    this.definition = definition;
    this.words = new RecordWords(setting);
  }

  List<Block> blocks() {
    List<StoredRecord> records = words.select(definition.records());
    if (records.isEmpty()) {
      return setting.none(definition.none());
    }
    return definition.label() == null ? paragraphs(records) : list(records, definition.label());
  }

  private List<Block> paragraphs(List<StoredRecord> records) {
    List<Block> blocks = new ArrayList<>();
    for (StoredRecord record : records) {
      for (String template : definition.each()) {
        blocks.add(new Block.Paragraph(setting.written(words.fill(template, record))));
      }
    }
    return blocks;
  }

  private List<Block> list(List<StoredRecord> records, String label) {
    String template = String.join("", definition.each());
    List<Block.Listing.Item> items = new ArrayList<>();
    for (StoredRecord record : records) {
      items.add(
          new Block.Listing.Item(
              setting.written(words.fill(label, record)),
              setting.written(words.fill(template, record))));
    }
    return List.of(new Block.Listing(items));
  }
}
