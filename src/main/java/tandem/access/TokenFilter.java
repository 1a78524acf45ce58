package tandem.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/// Reads `Authorization: Bearer …`. A token that does not hold leaves the request with nobody.
class TokenFilter extends OncePerRequestFilter {
  private static final String BEARER = "Bearer ";
  private final Bearers bearers;

  TokenFilter(Bearers bearers) {
    this.bearers = bearers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    token(request)
        .flatMap(bearers::of)
        .map(SignedInMember::new)
        .ifPresent(who -> SecurityContextHolder.setContext(new SecurityContextImpl(who)));
    chain.doFilter(request, response);
  }

  private static Optional<Secret> token(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(it -> it.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(it -> new Secret(it.substring(BEARER.length()).strip()));
  }
}
