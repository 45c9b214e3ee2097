package jp.kokuji.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.rulebook.BlockDefinition;
import jp.kokuji.rulebook.PhraseDefinition;

/** Words the running text of one section, and proves it when the section is complete. */
final class RunningText {
  private final Setting setting;
  private final String section;
  private final Coverage coverage;

  RunningText(Setting setting, String section) {
    this.setting = setting;
    this.section = section;
    this.coverage = new Coverage(setting, section);
  }

  /** The paragraph, or the one that stands in its place where there is nothing to tell. */
  Optional<Block> paragraph(BlockDefinition.Text text) {
    Phrases phrases = new Phrases(setting, text.phrases());
    boolean says = text.when() == null || phrases.says(text.when());
    return Optional.ofNullable(says ? text.text() : text.otherwise())
        .map(template -> new Block.Paragraph(written(phrases, text.phrases(), template)));
  }

  Block remark(BlockDefinition.Remark remark) {
    Phrases phrases = new Phrases(setting, remark.phrases());
    return new Block.Remark(written(phrases, remark.phrases(), remark.text()));
  }

  private Sentence written(
      Phrases phrases, Map<String, PhraseDefinition> declared, String template) {
    Sentence sentence = setting.written(phrases.fill(template));
    new Silence(setting, section).prove(declared, template, phrases);
    coverage.prove(phrases, declared, template, sentence);
    return sentence;
  }

  /** Proves the section's text as it will be printed. */
  void prove(Sentence heading, List<Block> blocks) {
    NumberProof numbers = new NumberProof(setting, section);
    numbers.prove(heading);
    blocks.forEach(block -> block.sentences().forEach(numbers::prove));
    coverage.settle(blocks);
  }
}
