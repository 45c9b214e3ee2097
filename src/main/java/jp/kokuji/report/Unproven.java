package jp.kokuji.report;

import jp.kokuji.rulebook.reading.Fault;

/** A sentence does not say all that it must, because of how {@code jobs/reports/} declares it. */
public final class Unproven extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Fault fault;

  Unproven(Setting setting, String found, String allowed) {
    this(new Fault("jobs/reports/" + setting.definition().id() + ".yml", 0, found, allowed));
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
