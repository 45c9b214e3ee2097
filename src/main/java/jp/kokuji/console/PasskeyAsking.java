package jp.kokuji.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tells a browser what it has to sign before an act. */
@RestController
class PasskeyAsking {
  /** By their addresses. */
  private static final List<String> ACTS =
      List.of(
          "/release/make",
          "/release/approve",
          "/release/withdraw/approve",
          "/passkey/new",
          "/passkey/remove");

  private final SecondStep second;
  private final Doors doors;
  private final Clock clock;

  PasskeyAsking(SecondStep second, Doors doors, Clock clock) {
    this.second = second;
    this.doors = doors;
    this.clock = clock;
  }

  @PostMapping(path = "/passkey/ask", produces = MediaType.APPLICATION_JSON_VALUE)
  String ask(
      @RequestParam String act, @AuthenticationPrincipal Person person, HttpServletRequest request)
      throws Office.Closed {
    return options(act, person, request)
        .map(Passkeys::json)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
  }

  /** Empty where nothing is asked for. */
  Optional<PublicKeyCredentialRequestOptions> options(
      String address, Person person, HttpServletRequest request) throws Office.Closed {
    Passkeys passkeys = second.of(person);
    if (!ACTS.contains(address) || !doors.bearsPasskeys() || passkeys.all().isEmpty()) {
      return Optional.empty();
    }
    List<String> act = Asked.act(address, request);
    return Optional.of(Asked.keep(request, person, act, clock.instant(), passkeys.request()));
  }
}
