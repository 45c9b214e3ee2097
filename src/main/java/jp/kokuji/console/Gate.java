package jp.kokuji.console;

import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.time.Clock;
import jp.kokuji.account.Accounts;
import jp.kokuji.account.Role;
import jp.kokuji.run.HandOver;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may come in, and what the browser is told to keep out. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(Doors.class)
class Gate {
  /** Scripts of our own files only, nothing from elsewhere, no page of ours within another's. */
  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'"
          + " data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** Where others come in, each does by an account. */
  @Bean
  EntryKey entryKey(Doors doors) {
    return new EntryKey(
        !doors.forOthers(), new Person(System.getProperty("user.name", ""), Role.CLERK, ""));
  }

  /** It stands in the chain of the gate, and nowhere else. */
  @Bean
  FilterRegistrationBean<EntryKey> entryKeyOnlyInTheGate(EntryKey key) {
    FilterRegistrationBean<EntryKey> registration = new FilterRegistrationBean<>(key);
    registration.setEnabled(false);
    return registration;
  }

  @Bean
  FilterRegistrationBean<NamedProxy> namedProxy(Doors doors) {
    FilterRegistrationBean<NamedProxy> first =
        new FilterRegistrationBean<>(new NamedProxy(doors.proxy()));
    first.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return first;
  }

  /**
   * A cookie that came by https goes nowhere else. Whoever comes back from the directory comes from
   * another site, and needs it; it is not sent with what another site posts.
   */
  @Bean
  WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> cookies(Doors doors) {
    return factory -> {
      var cookie = factory.getSettings().getSession().getCookie();
      cookie.setSecure(doors.forOthers() && !doors.inTheClear());
      cookie.setSameSite(doors.directory().there() ? SameSite.LAX : SameSite.STRICT);
    };
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> doors(Doors doors, Clock clock) {
    return server -> {
      server.addEngineValves(new Strangers.Unheard());
      URI url = doors.url();
      if (doors.certificate().there() && url != null && doors.fault(clock.instant()) == null) {
        OwnHttps.open(server, doors.certificate(), url);
      }
    };
  }

  /** A page of another name that leads to this machine (DNS rebinding) is refused. */
  @Bean
  StrictHttpFirewall ownNamesOnly(Doors doors) {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedHostnames(doors::knows);
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
                                Doors.isHere(asked.getRequest().getRemoteAddr())
                                    && key.opens(asked.getRequest().getHeader("Authorization")))))
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
      HttpSecurity http,
      EntryKey key,
      SignIn signIn,
      Part<Accounts> accounts,
      Clock clock,
      Doors doors)
      throws Exception {
    if (doors.directory().there()) {
      http.oauth2Login(new CityDirectory(doors.directory(), signIn)::open);
    }
    return http.authenticationProvider(signIn)
        .addFilter(new NamedProxy.Said(signIn))
        .authorizeHttpRequests(Gate::rights)
        .addFilterBefore(new Strangers(), CsrfFilter.class)
        .addFilterBefore(new Pace(clock), UsernamePasswordAuthenticationFilter.class)
        .addFilterBefore(key, AnonymousAuthenticationFilter.class)
        .addFilterBefore(new StillThere(accounts), AnonymousAuthenticationFilter.class)
        .requestCache(cache -> cache.disable())
        .exceptionHandling(Gate::refusals)
        .headers(Gate::headers)
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .defaultSuccessUrl("/", true)
                    .failureUrl("/sign-in?wrong"))
        .logout(logout -> logout.logoutSuccessUrl("/signed-out"))
        .build();
  }

  private static void refusals(ExceptionHandlingConfigurer<HttpSecurity> fault) {
    fault
        .authenticationEntryPoint((q, a, e) -> a.sendError(HttpStatus.UNAUTHORIZED.value()))
        .accessDeniedHandler((q, a, e) -> a.sendError(denied(e).value()));
  }

  /** A form whose session has ended, or whose browser keeps no cookie, is nobody's. */
  private static HttpStatus denied(AccessDeniedException denied) {
    return denied instanceof CsrfException
            && SecurityContextHolder.getContext().getAuthentication() == null
        ? HttpStatus.UNAUTHORIZED
        : HttpStatus.FORBIDDEN;
  }

  private static void rights(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests
        .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
        .permitAll()
        .requestMatchers(
            "/console.css",
            "/tokens.css",
            "/htmx.min.js",
            "/sse.js",
            "/passkey.js",
            "/signed-out",
            "/sign-in",
            "/welcome")
        .permitAll()
        .requestMatchers("/actuator/**")
        .access(
            (who, asked) ->
                new AuthorizationDecision(Doors.isHere(asked.getRequest().getRemoteAddr())));
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
