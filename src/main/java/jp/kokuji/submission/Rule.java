package jp.kokuji.submission;

/** PLACEHOLDER: the rules that a submission is judged by; written together with the judge. */
public enum Rule {
  UNREADABLE_ENCODING,
  EMPTY_FILE,
  NOT_A_LEDGER_FORMAT,
  PASSWORD_PROTECTED,
  DAMAGED_FILE,
  UNCLOSED_QUOTE,
  TOO_LARGE
}
