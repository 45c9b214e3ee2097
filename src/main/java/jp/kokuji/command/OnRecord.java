package jp.kokuji.command;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import jp.kokuji.record.ActLog;
import jp.kokuji.record.Deed;
import jp.kokuji.rulebook.When;

/** Puts on record what somebody does by a command, as the pages do. */
record OnRecord(ActLog acts, Clock clock) {
  void add(String act, String what, String before, String after) {
    String when = clock.instant().atZone(When.ZONE).truncatedTo(ChronoUnit.MILLIS).toString();
    String who = System.getProperty("user.name", "");
    acts.add(act, new Deed(when, who, "command", what, before, after));
  }
}
