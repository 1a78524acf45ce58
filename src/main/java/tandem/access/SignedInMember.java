package tandem.access;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/// What a session keeps: the member. Its name is the person's id, by which all sessions of a person
/// can be ended.
public class SignedInMember extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1;
  private final Member member;

  public SignedInMember(Member member) {
    super(List.of());
    this.member = member;
    setAuthenticated(true);
  }

  /// Who asks in this request, by session or by token.
  public static Optional<Member> present() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof SignedInMember who
        ? Optional.of(who.member)
        : Optional.empty();
  }

  @Override
  public Member getPrincipal() {
    return member;
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public String getName() {
    return member.person().toString();
  }
}
