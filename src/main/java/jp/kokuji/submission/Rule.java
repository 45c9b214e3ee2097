package jp.kokuji.submission;

/** PLACEHOLDER: the rules that a submission is judged by; written together with the judge. */
public enum Rule {
  UNREADABLE
}
