package jp.kokuji.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import jp.kokuji.record.ActLog;
import jp.kokuji.record.Deed;
import org.springframework.stereotype.Component;

/** Puts on record what is done on the pages: who, when, from where, what. */
@Component
class Acts {
  private final Part<ActLog> actLog;
  private final Clock clock;

  Acts(Part<ActLog> actLog, Clock clock) {
    this.actLog = actLog;
    this.clock = clock;
  }

  /** Who acts, and from which machine. */
  record Actor(Person person, String from) {
    static Actor of(Person person, HttpServletRequest request) {
      return new Actor(person, request.getRemoteAddr());
    }
  }

  void add(String act, Actor actor, String what) throws Office.Closed {
    add(act, actor, what, "", "");
  }

  /** With what stood before and what stands after it. */
  void add(String act, Actor actor, String what, String before, String after) throws Office.Closed {
    String who = actor.person().role() + ":" + actor.person().name();
    actLog.get().add(act, Deed.at(clock.instant(), who, actor.from(), what, before, after));
  }
}
