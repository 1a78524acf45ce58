package tandem.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Believes what a request says of its way (`X-Forwarded-…`) only when a proxy of ours hands it
/// over: anybody else could invent a new place for each attempt to sign in.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TrustedProxies extends OncePerRequestFilter {
  private final List<IpAddressMatcher> proxies;

  /// @param proxies addresses or ranges, such as `127.0.0.1` or `10.0.0.0/8`
  TrustedProxies(@Value("${tandem.trusted-proxies}") List<String> proxies) {
    this.proxies =
        proxies.stream()
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .map(IpAddressMatcher::new)
            .toList();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(
        trusts(request.getRemoteAddr()) ? new Forwarded(request, this) : request, response);
  }

  boolean trusts(String address) {
    return proxies.stream().anyMatch(it -> matches(it, address));
  }

  private static boolean matches(IpAddressMatcher proxy, String address) {
    try {
      return proxy.matches(address);
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }
}
