package jp.kokuji.submission;

/** PLACEHOLDER until the judge is merged. */
public enum Rule {
  UNREADABLE_ENCODING,
  EMPTY_FILE,
  NOT_A_LEDGER_FORMAT,
  PASSWORD_PROTECTED,
  DAMAGED_FILE,
  UNCLOSED_QUOTE,
  TOO_LARGE,
  DUPLICATE_IN_FILE,
  DUPLICATE_ACROSS_FILES,
  UNKNOWN_SUBMITTER,
  CHANGED_WHILE_READING;

  public Severity severity() {
    return Severity.ERROR;
  }

  public enum Severity {
    ERROR,
    WARNING
  }
}
