package jp.kokuji.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person's browser was asked to sign: good once, in that session, for that act, and not for
 * long.
 *
 * @param act its address and what it is done to
 */
record Asked(String name, List<String> act, Instant until, Serializable options)
    implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Duration GOOD_FOR = Duration.ofMinutes(5);

  /** What is done to what. */
  static List<String> act(String address, HttpServletRequest request) {
    Stream<String> what = Stream.of("year", "code", "id").map(request::getParameter);
    return Stream.concat(Stream.of(address), what.map(each -> Objects.requireNonNullElse(each, "")))
        .toList();
  }

  static <T extends Serializable> T keep(
      HttpServletRequest request, Person person, List<String> act, Instant now, T options) {
    Asked asked = new Asked(person.name(), act, now.plus(GOOD_FOR), options);
    request.getSession().setAttribute(options.getClass().getName(), asked);
    return options;
  }

  /** Nobody has it a second time, whatever becomes of it. */
  static synchronized <T extends Serializable> Optional<T> take(
      HttpServletRequest request, Person person, List<String> act, Instant now, Class<T> type) {
    HttpSession session = request.getSession();
    Object kept = session.getAttribute(type.getName());
    session.removeAttribute(type.getName());
    return kept instanceof Asked asked
            && asked.name.equals(person.name())
            && asked.act.equals(act)
            && asked.until.isAfter(now)
        ? Optional.of(type.cast(asked.options))
        : Optional.empty();
  }
}
