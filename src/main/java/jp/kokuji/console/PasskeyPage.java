package jp.kokuji.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own passkeys. Whoever has one needs it to add or remove another. */
@Controller
class PasskeyPage {
  private static final int LONGEST = 100;

  private final SecondStep second;
  private final SignIn signIn;
  private final Acts acts;
  private final Doors doors;
  private final Clock clock;

  PasskeyPage(SecondStep second, SignIn signIn, Acts acts, Doors doors, Clock clock) {
    this.second = second;
    this.signIn = signIn;
    this.acts = acts;
    this.doors = doors;
    this.clock = clock;
  }

  @GetMapping("/passkey")
  String show(@AuthenticationPrincipal Person person, HttpServletRequest request, Model model)
      throws Office.Closed {
    List<CredentialRecord> own = second.of(person).all();
    model.addAttribute("possible", doors.bearsPasskeys());
    model.addAttribute("required", doors.passkey() == Doors.Passkey.REQUIRED);
    model.addAttribute("passkeys", own);
    boolean first = own.isEmpty() && !signIn.vouched(person);
    model.addAttribute("password", first);
    model.addAttribute(
        "uninvited", first && !Invited.is(request.getSession(), person, clock.instant()));
    return "passkey";
  }

  private String answer(String words, Person person, HttpServletRequest request, Model model)
      throws Office.Closed {
    model.addAttribute("words", words);
    return show(person, request, model);
  }

  @PostMapping("/passkey/register")
  String register(
      @RequestParam String label,
      @RequestParam String made,
      @AuthenticationPrincipal Person person,
      HttpServletRequest request,
      Model model)
      throws Office.Closed {
    if (label.isBlank() || label.length() > LONGEST) {
      return answer("passkey.label", person, request, model);
    }
    Passkeys passkeys = second.of(person);
    Optional<CredentialRecord> key =
        Asked.take(
                request,
                person,
                PasskeyMaking.ACT,
                clock.instant(),
                PublicKeyCredentialCreationOptions.class)
            .flatMap(options -> passkeys.register(options, label.strip(), made));
    if (key.isEmpty()) {
      return answer(made.isBlank() ? "passkey.script" : "passkey.refused", person, request, model);
    }
    acts.add("passkey-add", Acts.Actor.of(person, request), person.name(), "", label.strip());
    return answer("passkey.added", person, request, model);
  }

  @PostMapping("/passkey/remove")
  String remove(
      @RequestParam String id,
      @AuthenticationPrincipal Person person,
      HttpServletRequest request,
      Model model)
      throws Office.Closed {
    Optional<String> missing = second.missing(person, request);
    if (missing.isPresent()) {
      return answer(missing.get(), person, request, model);
    }
    Optional<CredentialRecord> gone = second.of(person).remove(id);
    if (gone.isPresent()) {
      String label = String.valueOf(gone.get().getLabel());
      acts.add("passkey-remove", Acts.Actor.of(person, request), person.name(), label, "");
    }
    return answer("passkey.removed", person, request, model);
  }
}
