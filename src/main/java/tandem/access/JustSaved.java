package tandem.access;

import jakarta.servlet.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// After it saved a session, Spring Session reads it once more, only to learn whether the cookie
/// still holds. That question is answered from what was just saved, without a statement.
final class JustSaved<S extends Session> implements SessionRepository<S> {
  private final SessionRepository<S> store;
  private final ThreadLocal<@Nullable S> saved = new ThreadLocal<>();

  JustSaved(SessionRepository<S> store) {
    this.store = store;
  }

  /// Ends the memory with the request: the session may be ended from elsewhere before this thread
  /// serves the next one.
  Filter forgetting() {
    return (request, response, chain) -> {
      try {
        chain.doFilter(request, response);
      } finally {
        saved.remove();
      }
    };
  }

  @Override
  public S createSession() {
    return store.createSession();
  }

  @Override
  public void save(S session) {
    store.save(session);
    saved.set(session);
  }

  @Override
  public @Nullable S findById(String id) {
    var session = saved.get();
    saved.remove();
    return session != null && session.getId().equals(id) ? session : store.findById(id);
  }

  @Override
  public void deleteById(String id) {
    saved.remove();
    store.deleteById(id);
  }
}
