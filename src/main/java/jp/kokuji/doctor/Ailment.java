package jp.kokuji.doctor;

import java.util.Locale;

/** What can be set up wrongly; its three sentences stand in the bundle {@code doctor}. */
public enum Ailment {
  JAVA_OLD(true),
  JAVA_UNTRIED(false),
  MEMORY_SMALL(true),
  NAMES_NOT_JAPANESE(true),
  SCREEN_NOT_JAPANESE(false),
  ZONE_UNKNOWN(true),
  CLOCK_EARLY(true),
  CLOCK_SET_BACK(true),
  CLOCK_OF_SERVER(true),
  TEMPORARY_UNWRITABLE(true),
  TEMPORARY_FULL(true),
  FONTS_MISSING(true),
  PORT_TAKEN(true),
  PAGES_WITHOUT_URL(true),
  PAGES_IN_CLEAR(true),
  DIRECTORY_SILENT(true),
  PASSKEYS_IMPOSSIBLE(true),
  CERTIFICATE_ENDS(true),
  FILES_OPEN_TO_ALL(false),
  INPUT_MISSING(true),
  INPUT_UNREADABLE(true),
  OUTPUT_UNWRITABLE(true),
  OUTPUT_SPLIT(true),
  FOLDERS_NESTED(true),
  DATA_UNWRITABLE(true),
  DATA_OPEN(true),
  KEY_OPEN(true),
  KEY_STALE(false),
  DISK_LOW(true),
  DATA_ON_NETWORK(true),
  DATA_SYNCHRONISED(true),
  JOBS_FAULTY(true),
  JOBS_OPEN(true),
  DATABASE_UNREACHABLE(true),
  DATABASE_IN_USE(false),
  NOT_DURABLE(true),
  SCHEMA_OLD(false),
  SCHEMA_NEW(true),
  SERVER_OLD(true),
  SERVER_ENCODING(true),
  SERVER_COLLATION(true),
  SERVER_FSYNC(true),
  SERVER_PAGES(true),
  SERVER_COMMIT(true),
  SERVER_READ_ONLY(true),
  POOLED(true),
  OUTPUT_NOT_SHARED(true),
  BACKUP_MISSING(false);

  private final boolean grave;

  Ailment(boolean grave) {
    this.grave = grave;
  }

  /** Whether numbers, files or a night's run are in danger; else it is worth a look. */
  public boolean grave() {
    return grave;
  }

  /** As it is written. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
