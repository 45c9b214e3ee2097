package jp.kokuji.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Component;

/** The passkey that is shown beside the password, for one act at a time. */
@Component
class SecondStep {
  private final Part<JdbcTemplate> jdbcTemplate;
  private final Acts acts;
  private final Doors doors;
  private final Clock clock;

  SecondStep(Part<JdbcTemplate> jdbcTemplate, Acts acts, Doors doors, Clock clock) {
    this.jdbcTemplate = jdbcTemplate;
    this.acts = acts;
    this.doors = doors;
    this.clock = clock;
  }

  Passkeys of(Person person) throws Office.Closed {
    return new Passkeys(person, jdbcTemplate.get(), doors);
  }

  /** What keeps a person from the act that is requested: the name of a sentence. */
  Optional<String> missing(Person person, HttpServletRequest request) throws Office.Closed {
    Passkeys passkeys = of(person);
    boolean demanded = doors.passkey() == Doors.Passkey.REQUIRED;
    if (passkeys.all().isEmpty()) {
      return demanded ? Optional.of("passkey.demanded") : Optional.empty();
    }
    String signed = request.getParameter("passkey");
    if (!doors.bearsPasskeys() || signed == null || signed.isBlank()) {
      return Optional.of(doors.bearsPasskeys() ? "passkey.needed" : "passkey.away");
    }
    List<String> act = Asked.act(request.getRequestURI(), request);
    Optional<CredentialRecord> used =
        Asked.take(request, person, act, clock.instant(), PublicKeyCredentialRequestOptions.class)
            .flatMap(options -> passkeys.verify(options, signed));
    if (used.isEmpty()) {
      return Optional.of("passkey.refused");
    }
    String what = String.join(" ", act).strip();
    String label = String.valueOf(used.get().getLabel());
    acts.add("passkey-use", Acts.Actor.of(person, request), what, "", label);
    return Optional.empty();
  }
}
