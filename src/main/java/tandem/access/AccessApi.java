package tandem.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.database.Acting;
import tandem.organisations.People;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// Tokens for programs, and who they speak for.
@RestController
@RequestMapping("/api/v1")
class AccessApi {
  private final SignIn signIn;
  private final Tokens tokens;
  private final Memberships memberships;
  private final People people;
  private final Unauthorized unauthorized;

  AccessApi(
      SignIn signIn,
      Tokens tokens,
      Memberships memberships,
      People people,
      Unauthorized unauthorized) {
    this.signIn = signIn;
    this.tokens = tokens;
    this.memberships = memberships;
    this.people = people;
    this.unauthorized = unauthorized;
  }

  record Wanted(@Nullable String email, @Nullable String password, @Nullable String name) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Made(String token, UUID id, Instant expiresAt) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Listed(
      UUID id, String name, Instant createdAt, Instant expiresAt, @Nullable Instant lastUsed) {}

  record Listing(List<Listed> items, @Nullable String next) {}

  record Myself(String id, String name, String email) {}

  record Company(String id, String name) {}

  record Me(Myself person, Company organisation, List<String> plans) {}

  @PostMapping("/tokens")
  @ResponseStatus(HttpStatus.CREATED)
  Made make(@RequestBody Wanted wanted, HttpServletRequest request) {
    var email = given("email", wanted.email());
    var password = given("password", wanted.password());
    var name = given("name", wanted.name());
    var member =
        signIn
            .with(email, password, request.getRemoteAddr())
            .orElseThrow(() -> new BadCredentialsException("sign-in.wrong"));
    var made = Acting.as(member.person(), () -> tokens.issue(member, name));
    return new Made(made.secret(), made.id(), made.expiresAt());
  }

  @GetMapping("/tokens")
  Listing list() {
    return new Listing(
        tokens.mine().stream()
            .map(
                it -> new Listed(it.id(), it.name(), it.createdAt(), it.expiresAt(), it.lastUsed()))
            .toList(),
        null);
  }

  @DeleteMapping("/tokens/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable UUID id) {
    tokens.revoke(id);
  }

  @GetMapping("/me")
  Me me(@SignedIn Member member) {
    var organisation = people.organisation(member.organisation()).orElseThrow();
    return new Me(
        new Myself(member.person().toString(), member.name(), member.email()),
        new Company(organisation.id().toString(), organisation.name()),
        memberships.mine().stream().map(PlanId::toString).toList());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> tooMany(TooManyAttempts tooMany, HttpServletRequest request) {
    return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
        .header(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()))
        .body(
            unauthorized.problem(
                HttpStatus.TOO_MANY_REQUESTS, "sign-in.too-many", request, tooMany.seconds()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> wrong(BadCredentialsException wrong, HttpServletRequest request) {
    return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .body(unauthorized.problem(HttpStatus.UNAUTHORIZED, "sign-in.wrong", request));
  }

  private static String given(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw RuleBroken.in(field, "token.field-missing", field);
    }
    return value;
  }
}
