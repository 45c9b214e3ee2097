package jp.kokuji.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Has a browser make a passkey: after another one, or the password where there is none yet. */
@RestController
class PasskeyMaking {
  /** What it makes is good for this, and nothing else. */
  static final List<String> ACT = List.of("/passkey/register");

  private final SecondStep second;
  private final SignIn signIn;
  private final Doors doors;
  private final Clock clock;

  PasskeyMaking(SecondStep second, SignIn signIn, Doors doors, Clock clock) {
    this.second = second;
    this.signIn = signIn;
    this.doors = doors;
    this.clock = clock;
  }

  @PostMapping(path = "/passkey/new", produces = MediaType.APPLICATION_JSON_VALUE)
  String make(
      @RequestParam(defaultValue = "") String password,
      @AuthenticationPrincipal Person person,
      HttpServletRequest request)
      throws Office.Closed {
    if (!doors.bearsPasskeys()) {
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
    Passkeys passkeys = second.of(person);
    boolean known =
        passkeys.all().isEmpty()
            ? signIn.knows(person, password, request.getSession())
            : second.missing(person, request).isEmpty();
    if (!known) {
      throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return Passkeys.json(Asked.keep(request, person, ACT, clock.instant(), passkeys.creation()));
  }
}
