package jp.kokuji.console;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * Whoever has opened the link that works once: in that session, and for a while, the first passkey
 * can be registered. A password that somebody has seen is not enough for it.
 */
record Invited(String name, Instant until) implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Duration GOOD_FOR = Duration.ofHours(1);

  static void keep(HttpSession session, String name, Instant now) {
    session.setAttribute(Invited.class.getName(), new Invited(name, now.plus(GOOD_FOR)));
  }

  static boolean is(HttpSession session, Person person, Instant now) {
    return session.getAttribute(Invited.class.getName()) instanceof Invited invited
        && invited.name.equals(person.name())
        && invited.until.isAfter(now);
  }
}
