package tandem.plans;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.basics.Side;

/// A field as its viewer sees it: the words, who wrote them, how firm they are, and what the viewer
/// may do, and who sees it. `side` and `sideName` are the author's, or of a blank the side that
/// shall fill it; `ago` tells when, empty where nobody wrote yet. `firstHand` is the side that
/// alone may write it first. `authors` only while they are shown, and where somebody wrote.
public record FieldView(
    String path,
    String label,
    String name,
    FieldKind kind,
    String value,
    String text,
    String firmness,
    String side,
    String sideName,
    boolean mine,
    String author,
    String ago,
    @Nullable String question,
    @Nullable LocalDate due,
    int version,
    boolean frozen,
    Seen seen,
    @Nullable Side firstHand,
    Side viewer,
    List<SuggestionView> suggestions,
    @Nullable Authors authors,
    @Nullable Was was) {

  /// What stood here at the moment the page is compared with, empty where nothing did; `note` tells
  /// who changed it and when, `history` where to read more.
  public record Was(String text, String note, String history) {}

  /// Who was the first to write it, and who wrote it last, by first name.
  public record Authors(
      String firstSide, String firstName, String lastSide, String lastName, String last) {}

  /// Who sees it: both sides as all else, or as one of them shows it; or the viewer's side alone.
  public enum Seen {
    BOTH,
    OURS,
    OURS_SHOWN,
    THEIRS_SHOWN
  }

  public boolean is(String firm) {
    return firmness.equals(firm);
  }

  /// The viewer's side may write here without asking.
  public boolean canWrite() {
    return !frozen
        && ((is("empty") && !isTheirsFirst()) || (mine && (is("pencil") || is("blank"))));
  }

  /// Nothing stands here, and only the other side may begin.
  public boolean isTheirsFirst() {
    return is("empty") && firstHand != null && firstHand != viewer;
  }

  private boolean isOursFirst() {
    return firstHand == viewer;
  }

  public boolean canInk() {
    return !frozen && is("pencil") && !mine;
  }

  public boolean canSuggest() {
    return !frozen && (is("ink") || (is("pencil") && !mine));
  }

  public boolean canLeaveBlank() {
    return !frozen
        && seen == Seen.BOTH
        && !isOursFirst()
        && (is("empty") || (is("pencil") && mine));
  }
}
