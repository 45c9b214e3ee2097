package jp.kokuji.report;

import jp.kokuji.message.Messages;
import jp.kokuji.rulebook.reading.Fault;

/** A sentence does not say all that it must, because of how {@code jobs/reports/} declares it. */
public final class Unproven extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Messages WORDS = Messages.of("report", Messages.SPOKEN);

  private final transient Fault fault;

  /** By the name of its sentence, which has a remedy beside it. */
  Unproven(Setting setting, String name, Object... gaps) {
    this(
        new Fault(
            "jobs/reports/" + setting.definition().id() + ".yml",
            0,
            WORDS.text("unproven." + name, gaps),
            WORDS.text("unproven." + name + ".remedy", gaps)));
  }

  private Unproven(Fault fault) {
    super(fault.sentence());
    this.fault = fault;
  }

  /** What the operator must put right. */
  public Fault fault() {
    return fault;
  }
}
