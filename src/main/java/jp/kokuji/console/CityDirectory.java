package jp.kokuji.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Signing in by a city's own directory, which says who somebody is and never what they may do. */
record CityDirectory(Doors.Directory directory, SignIn accounts) {
  static final String ID = "city";

  void open(OAuth2LoginConfigurer<HttpSecurity> login) {
    login
        .clientRegistrationRepository(
            new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(asked())))
        .loginPage("/sign-in")
        .successHandler(this::known)
        .failureHandler(NotKnown.HANDLER)
        .addObjectPostProcessor(NotKnown.LEAVING);
  }

  /** Asked when somebody signs in first: the server starts without it. */
  private ClientRegistration asked() {
    return ClientRegistrations.fromIssuerLocation(directory.issuer())
        .registrationId(ID)
        .clientId(directory.client())
        .clientSecret(directory.secret())
        .scope("openid", "profile")
        .build();
  }

  /** The session becomes that of the account, or nobody's. */
  private void known(HttpServletRequest request, HttpServletResponse response, Authentication said)
      throws IOException {
    Optional<Authentication> person =
        said.getPrincipal() instanceof OAuth2User user
            ? accounts.named(user.getAttribute(directory.claim()))
            : Optional.empty();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    person.ifPresent(context::setAuthentication);
    SecurityContextHolder.setContext(context);
    new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    response.sendRedirect(person.isPresent() ? "/" : NotKnown.UNKNOWN);
  }
}
