package jp.kokuji.notice;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.message.Messages;
import jp.kokuji.record.ProblemStore;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.run.Folders;
import jp.kokuji.status.FileStatus;
import jp.kokuji.status.Status;
import jp.kokuji.status.YearStatus;
import jp.kokuji.submission.Characters;
import org.springframework.stereotype.Component;

/** Tells an approver what is amiss with the files behind a notice on the day it is approved. */
@Component
record Submitted(Folders folders, Status status, SubmissionLog log, ProblemStore problems) {
  private static final Messages WORDS = Messages.of("obstacles", Locale.JAPANESE);

  /** A line a file that has gone, is not read, or was read with a doubt. */
  List<String> amiss(Rulebook rulebook, FiscalYear year) throws IOException {
    YearStatus now = status.of(rulebook, folders.input(), year);
    List<String> lines = new ArrayList<>();
    now.gone().forEach(file -> lines.add(line("GONE", file.path())));
    now.waiting().forEach(path -> lines.add(line("NOT_LOADED", path)));
    now.files().stream()
        .filter(file -> file.presence() == FileStatus.Presence.CHANGED)
        .forEach(file -> lines.add(line("NOT_LOADED", file.path())));
    now.leftUnread().forEach(path -> lines.add(line("UNREAD", path)));
    log.active(year).stream()
        .filter(each -> problems.of(each.id()).stream().anyMatch(p -> p.rule().warns()))
        .forEach(each -> lines.add(line("doubtful", each.path())));
    return lines;
  }

  private static String line(String what, String path) {
    return WORDS.text(what) + ": " + Characters.visible(path);
  }
}
