package jp.kokuji.console;

import jakarta.servlet.http.HttpSession;

/**
 * The hashes of what was judged in a session, which alone can be submitted in it. Each has a name
 * of its own, since files of one session are judged beside each other.
 */
final class JudgedHashes {
  private static final String JUDGED = "judged.";

  private JudgedHashes() {}

  static boolean has(HttpSession session, String sha256) {
    return session.getAttribute(JUDGED + sha256) != null;
  }

  static void add(HttpSession session, String sha256) {
    session.setAttribute(JUDGED + sha256, true);
  }
}
