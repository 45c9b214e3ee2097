package jp.kokuji.console;

import jakarta.servlet.http.HttpSession;
import java.util.HashSet;
import java.util.Set;

/** The hashes of what was judged in a session, which alone can be submitted in it. */
final class JudgedHashes {
  private static final String NAME = "judged";

  private JudgedHashes() {}

  static Set<String> in(HttpSession session) {
    Set<String> hashes = new HashSet<>();
    if (session.getAttribute(NAME) instanceof Set<?> set) {
      set.forEach(hash -> hashes.add(String.valueOf(hash)));
    }
    return hashes;
  }

  static void add(HttpSession session, String sha256) {
    Set<String> hashes = in(session);
    hashes.add(sha256);
    session.setAttribute(NAME, hashes);
  }
}
