package jp.kokuji.notice.scan;

/** What must not stand in a public file. */
public enum Suspicion {
  /** An Individual Number (個人番号). */
  MY_NUMBER,
  PHONE,
  MAIL,
  /** A path of the machine on which the file was made. */
  PATH,
  /** A character of which only one city knows the look (外字). */
  PRIVATE_CHARACTER,
  /** A name that a record of the year has in a field for names. */
  PERSON,
  /** A document that names somebody else than the city as its maker. */
  AUTHOR,
  HIDDEN_SHEET,
  COMMENT_AUTHOR,
  /** A file within a file. */
  ATTACHMENT
}
