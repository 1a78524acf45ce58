package tandem.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// Begins and ends the sessions of people in browsers.
@Component
class Sessions {
  private final FindByIndexNameSessionRepository<? extends Session> kept;
  private final SecurityContextRepository contexts;
  private final SessionAuthenticationStrategy freshForm;

  Sessions(
      FindByIndexNameSessionRepository<? extends Session> kept,
      SecurityContextRepository contexts,
      SessionAuthenticationStrategy freshForm) {
    this.kept = kept;
    this.contexts = contexts;
    this.freshForm = freshForm;
  }

  /// Signs in under a new session id: one that was planted or belonged to somebody else ends here.
  void begin(Member member, HttpServletRequest request, HttpServletResponse response) {
    var before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    var who = new SignedInMember(member);
    var context = new SecurityContextImpl(who);
    freshForm.onAuthentication(who, request, response);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  void endAll(Member member) {
    Set.copyOf(kept.findByPrincipalName(member.person().toString()).keySet())
        .forEach(kept::deleteById);
  }

  void endOthers(Member member, HttpServletRequest request) {
    var session = request.getSession(false);
    var mine = session == null ? "" : session.getId();
    kept.findByPrincipalName(member.person().toString()).keySet().stream()
        .filter(id -> !id.equals(mine))
        .toList()
        .forEach(kept::deleteById);
  }
}
