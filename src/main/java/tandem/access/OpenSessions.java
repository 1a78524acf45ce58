package tandem.access;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// Whether a session still holds, for what stays open longer than one request.
@Component
public class OpenSessions {
  private final FindByIndexNameSessionRepository<? extends Session> kept;

  OpenSessions(FindByIndexNameSessionRepository<? extends Session> kept) {
    this.kept = kept;
  }

  public boolean has(String id) {
    return kept.findById(id) != null;
  }
}
