package jp.kokuji.command;

import java.time.Clock;
import jp.kokuji.record.ActLog;
import jp.kokuji.record.Deed;

/** Puts on record what somebody does by a command, as the pages do. */
record OnRecord(ActLog acts, Clock clock) {
  void add(String act, String what, String before, String after) {
    String who = System.getProperty("user.name", "");
    acts.add(act, Deed.at(clock.instant(), who, "command", what, before, after));
  }
}
