package jp.kokuji.command;

import java.nio.file.Path;
import jp.kokuji.audit.Audit;

/** A published file and what came out of its audit. */
record AuditedFile(Path file, Audit audit) {}
