package tandem.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TrustedProxiesTest {
  private final TrustedProxies none = new TrustedProxies(List.of(""));
  private final TrustedProxies ours =
      new TrustedProxies(List.of("10.9.0.0/16", " 10.8.0.1", "::1"));

  @Test
  void believeNobodyUnlessConfigured() throws Exception {
    assertThat(place(none, "127.0.0.1", "1.2.3.4")).isEqualTo("127.0.0.1");
    assertThat(asked(none, "127.0.0.1", "1.2.3.4").isSecure()).isFalse();
  }

  @Test
  void areBelievedAboutWhoAsks() throws Exception {
    assertThat(place(ours, "10.9.1.2", "1.2.3.4")).isEqualTo("1.2.3.4");
    assertThat(place(ours, "10.8.0.1", "2001:db8::7")).isEqualTo("2001:db8::7");
    assertThat(place(ours, "0:0:0:0:0:0:0:1", "1.2.3.4")).isEqualTo("1.2.3.4");
    assertThat(asked(ours, "10.8.0.1", "1.2.3.4").isSecure()).isTrue();
    assertThat(asked(ours, "10.8.0.1", "1.2.3.4").getScheme()).isEqualTo("https");
  }

  @Test
  void areTheOnlyOnesToBeBelieved() throws Exception {
    assertThat(place(ours, "10.8.0.2", "1.2.3.4")).isEqualTo("10.8.0.2");
    assertThat(asked(ours, "10.8.0.2", "1.2.3.4").isSecure()).isFalse();
  }

  /// A proxy adds to what it was sent, and what it was sent may be invented.
  @Test
  void passOnOnlyWhatTheySawThemselves() throws Exception {
    assertThat(place(ours, "10.9.1.2", "6.6.6.6, 1.2.3.4, 10.8.0.1")).isEqualTo("1.2.3.4");
    assertThat(place(ours, "10.9.1.2", "6.6.6.6", "1.2.3.4")).isEqualTo("1.2.3.4");
  }

  @Test
  void standInWhereNobodyElseIsNamed() throws Exception {
    assertThat(place(ours, "10.9.1.2")).isEqualTo("10.9.1.2");
    assertThat(place(ours, "10.9.1.2", "10.8.0.1")).isEqualTo("10.9.1.2");
  }

  private static String place(TrustedProxies proxies, String peer, String... forwarded)
      throws Exception {
    return asked(proxies, peer, forwarded).getRemoteAddr();
  }

  private static jakarta.servlet.http.HttpServletRequest asked(
      TrustedProxies proxies, String peer, String... forwarded) throws Exception {
    var request = new MockHttpServletRequest("GET", "/");
    request.setRemoteAddr(peer);
    request.addHeader("X-Forwarded-Proto", "https");
    for (var line : forwarded) {
      request.addHeader("X-Forwarded-For", line);
    }
    var chain = new MockFilterChain();
    proxies.doFilter(request, new MockHttpServletResponse(), chain);
    return (jakarta.servlet.http.HttpServletRequest) Objects.requireNonNull(chain.getRequest());
  }
}
