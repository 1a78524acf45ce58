package tandem.comments;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A thread as its viewer sees it, on the page of its unit or in the list of a plan.
///
/// @param path of what one can do with it
/// @param page where it stands among the threads of its unit
/// @param about what its unit is called
/// @param onlyUs the other side does not see it
/// @param settled who resolved it and when, in words; null while it is open
/// @param asksMe something in it waits for the viewer to read it
public record ThreadView(
    UUID id,
    String path,
    String page,
    String about,
    boolean onlyUs,
    @Nullable Settled settled,
    boolean asksMe,
    List<CommentView> comments) {

  public record Settled(String name, String ago) {}

  /// @param text null once it was taken back
  /// @param mentioned names of those who are asked to read it
  public record CommentView(
      String path,
      String author,
      String side,
      String sideName,
      String at,
      String ago,
      @Nullable String text,
      List<String> mentioned,
      boolean mine) {}

  public boolean isOpen() {
    return settled == null;
  }
}
