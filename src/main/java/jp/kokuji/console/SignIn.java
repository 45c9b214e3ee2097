package jp.kokuji.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import jp.kokuji.account.Account;
import jp.kokuji.account.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Signing in by a password, and setting it by a link that works once. */
@Controller
class SignIn implements AuthenticationProvider {
  /** What bcrypt looks at; more would be passed over in silence. */
  private static final int LONGEST = 72;

  private static final int SHORTEST = 12;

  private final BCryptPasswordEncoder passwords = new BCryptPasswordEncoder();

  /** Compared where there is no account, so that its absence cannot be told by the time. */
  private final String nobody = passwords.encode(EntryKey.random());

  private final Part<Accounts> accounts;
  private final Clock clock;
  private final Doors doors;

  SignIn(Part<Accounts> accounts, Clock clock, Doors doors) {
    this.accounts = accounts;
    this.doors = doors;
    this.clock = clock;
  }

  private Accounts accounts() {
    try {
      return accounts.get();
    } catch (Office.Closed closed) {
      throw new AuthenticationServiceException("the database cannot be had", closed);
    }
  }

  @Override
  public Authentication authenticate(Authentication given) {
    if (given instanceof PreAuthenticatedAuthenticationToken) {
      return named(given.getName()).orElseThrow(() -> new BadCredentialsException("no"));
    }
    String password = String.valueOf(given.getCredentials());
    Optional<Account> account = accounts().find(given.getName());
    String hash = account.map(Account::password).orElse(nobody);
    boolean right = passwords.matches(password, hash);
    if (account.isEmpty() || locked(account.get())) {
      throw new BadCredentialsException("no");
    }
    if (!right) {
      accounts().failed(account.get().name());
      throw new BadCredentialsException("no");
    }
    accounts().succeeded(account.get().name());
    return in(account.get());
  }

  /** Whether others vouch for the person, who has no password here. */
  boolean vouched(Person person) {
    return accounts().find(person.name()).filter(each -> each.password() == null).isPresent();
  }

  /** Whether it is the person who was invited in this session, and the password. */
  boolean knows(Person person, String password, HttpSession session) {
    try {
      return vouched(person)
          || (Invited.is(session, person, clock.instant())
              && authenticate(
                      UsernamePasswordAuthenticationToken.unauthenticated(person.name(), password))
                  .isAuthenticated());
    } catch (BadCredentialsException wrong) {
      return false;
    }
  }

  private static Authentication in(Account account) {
    return new Person(account.name(), account.role(), account.department()).signedInByAccount();
  }

  /** Whose name the city's directory or its proxy vouches for, if there is an account of it. */
  Optional<Authentication> named(@Nullable String name) {
    return Optional.ofNullable(name).flatMap(accounts()::find).map(SignIn::in);
  }

  private boolean locked(Account account) {
    OffsetDateTime until = account.lockedUntil();
    return until != null && until.toInstant().isAfter(clock.instant());
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type)
        || PreAuthenticatedAuthenticationToken.class.isAssignableFrom(type);
  }

  @GetMapping("/sign-in")
  String show(Model model) {
    model.addAttribute("directory", doors.directory().there());
    return "sign-in";
  }

  @GetMapping("/signed-out")
  String signedOut() {
    return "signed-out";
  }

  @GetMapping("/welcome")
  String welcome(@RequestParam String token, Model model) {
    model.addAttribute("name", invited(token).name());
    model.addAttribute("token", token);
    return "welcome";
  }

  @PostMapping("/welcome")
  String setPassword(
      @RequestParam String token,
      @RequestParam String password,
      HttpServletRequest request,
      Model model) {
    Account account = invited(token);
    if (password.codePointCount(0, password.length()) < SHORTEST
        || password.getBytes(UTF_8).length > LONGEST) {
      model.addAttribute("name", account.name());
      model.addAttribute("token", token);
      model.addAttribute("wrong", true);
      return "welcome";
    }
    accounts().setPassword(account.name(), passwords.encode(password));
    Invited.keep(request.getSession(), account.name(), clock.instant());
    return "redirect:/sign-in?set";
  }

  private Account invited(String token) {
    return accounts()
        .findInvited(token)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
