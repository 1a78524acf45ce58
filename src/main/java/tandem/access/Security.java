package tandem.access;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Who gets in: programs with a token, people with a session; everything is closed that is not
/// named here.
@Configuration(proxyBeanMethods = false)
class Security implements WebMvcConfigurer {
  private static final String[] OPEN = {
    "/sign-in",
    "/invitations/**",
    "/asked/**",
    "/stop/*",
    "/welcome/*",
    "/calendars/*",
    "/assets/**",
    "/error",
    "/api",
    "/outbox",
    "/theme",
    "/favicon.ico",
    "/favicon.svg"
  };

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new SignedInMembers());
  }

  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http, Bearers bearers, Unauthorized unauthorized) {
    return http.securityMatcher("/api/v1/**")
        .csrf(it -> it.disable())
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(it -> it.requestCache(new NullRequestCache()))
        .logout(it -> it.disable())
        .exceptionHandling(it -> it.authenticationEntryPoint(unauthorized))
        .addFilterBefore(new TokenFilter(bearers), AnonymousAuthenticationFilter.class)
        .addFilterAfter(new ActingFilter(), AuthorizationFilter.class)
        .authorizeHttpRequests(it ->
            it.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/v1/tokens")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/v1/openapi.json")
                .permitAll()
                .anyRequest()
                .authenticated())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain peopleChain(
      HttpSecurity http,
      SecurityContextRepository contexts,
      CsrfTokenRepository forms,
      PlatformTransactionManager transactions) {
    return http.securityContext(it -> it.securityContextRepository(contexts))
        .csrf(it ->
            // A mailbox unsubscribes by a bare POST (RFC 8058); its secret link is the proof.
            it.csrfTokenRepository(forms).ignoringRequestMatchers("/stop/*"))
        .requestCache(it -> it.requestCache(new NullRequestCache()))
        .logout(
            it -> it.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in").deleteCookies("tandem"))
        .headers(it ->
            it.frameOptions(frame -> frame.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .contentTypeOptions(Customizer.withDefaults()))
        .exceptionHandling(it ->
            it.authenticationEntryPoint((request, response, cause) -> {
              // A page that is open keeps what was typed in it, and says so itself.
              if (request.getHeader("HX-Request") == null) {
                response.sendRedirect(AskedPage.signIn(request));
              } else {
                response.sendError(HttpStatus.UNAUTHORIZED.value());
              }
            }))
        .addFilterAfter(new ActingFilter(), AuthorizationFilter.class)
        .addFilterAfter(new OneSnapshot(transactions), ActingFilter.class)
        .authorizeHttpRequests(it ->
            it.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(OPEN)
                .permitAll()
                .anyRequest()
                .authenticated())
        .build();
  }

  @Bean
  PasswordEncoder encoder() {
    return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder()));
  }

  @Bean
  SecurityContextRepository contexts() {
    return new HttpSessionSecurityContextRepository();
  }

  /// In a cookie, so that looking at the sign-in page makes no session.
  @Bean
  CsrfTokenRepository forms() {
    var forms = new CookieCsrfTokenRepository();
    forms.setCookieName("tandem-form");
    forms.setCookieCustomizer(it -> it.sameSite("Strict").httpOnly(true));
    return forms;
  }

  @Bean
  SessionAuthenticationStrategy freshForm(CsrfTokenRepository forms) {
    return new CsrfAuthenticationStrategy(forms);
  }

  /// There is no other way to sign in than [SignIn]; this keeps Spring from inventing a user.
  @Bean
  AuthenticationManager nobodyElse() {
    return any -> {
      throw new ProviderNotFoundException("sign in at /sign-in");
    };
  }
}
