package jp.kokuji.console;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Set;
import jp.kokuji.account.Role;
import jp.kokuji.run.HandOver;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may come in, and what the browser is told to keep out. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Gate {
  /** No script at all, nothing from elsewhere, and no page of ours within another's. */
  private static final String CONTENT =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

  @Bean
  EntryKey entryKey() {
    return new EntryKey(new Person(System.getProperty("user.name", ""), Role.CLERK, ""));
  }

  /** It stands in the chain of the gate, and nowhere else. */
  @Bean
  FilterRegistrationBean<EntryKey> entryKeyOnlyInTheGate(EntryKey key) {
    FilterRegistrationBean<EntryKey> registration = new FilterRegistrationBean<>(key);
    registration.setEnabled(false);
    return registration;
  }

  /** A page of another name that leads to this machine (DNS rebinding) is refused. */
  @Bean
  StrictHttpFirewall ownNamesOnly() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedHostnames(LOOPBACK::contains);
    return firewall;
  }

  @Bean
  HandOverKey handOverKey() {
    return new HandOverKey();
  }

  /** For commands of this machine, which have no session and no page. */
  @Bean
  @Order(1)
  SecurityFilterChain ofCommands(HttpSecurity http, HandOverKey key) throws Exception {
    return http.securityMatcher(HandOver.PATH)
        .authorizeHttpRequests(
            all ->
                all.anyRequest()
                    .access(
                        (who, asked) ->
                            new AuthorizationDecision(
                                key.opens(asked.getRequest().getHeader("Authorization")))))
        .csrf(token -> token.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(
            fault ->
                fault.authenticationEntryPoint(
                    (q, a, e) -> a.sendError(HttpStatus.UNAUTHORIZED.value())))
        .build();
  }

  @Bean
  SecurityFilterChain ofPages(
      HttpSecurity http, EntryKey key, SignIn signIn, Office office, Clock clock) throws Exception {
    return http.authenticationProvider(signIn)
        .authorizeHttpRequests(Gate::rights)
        .addFilterBefore(new Pace(clock), UsernamePasswordAuthenticationFilter.class)
        .addFilterBefore(key, AnonymousAuthenticationFilter.class)
        .addFilterBefore(new StillThere(office), AnonymousAuthenticationFilter.class)
        .requestCache(cache -> cache.disable())
        .exceptionHandling(
            fault ->
                fault.authenticationEntryPoint(
                    (q, a, e) -> a.sendError(HttpStatus.UNAUTHORIZED.value())))
        .headers(Gate::headers)
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .defaultSuccessUrl("/", true)
                    .failureUrl("/sign-in?wrong"))
        .logout(logout -> logout.logoutSuccessUrl("/signed-out"))
        .build();
  }

  private static void rights(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests
        .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
        .permitAll()
        .requestMatchers(
            "/actuator/**", "/console.css", "/tokens.css", "/signed-out", "/sign-in", "/welcome")
        .permitAll();
    for (Right right : Right.ALL) {
      requests.requestMatchers(right.method(), right.path()).hasAnyRole(right.names());
    }
    requests.anyRequest().denyAll();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .crossOriginOpenerPolicy(
            opener ->
                opener.policy(
                    org.springframework.security.web.header.writers
                        .CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN));
  }
}
