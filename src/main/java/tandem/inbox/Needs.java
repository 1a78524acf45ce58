package tandem.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.comments.Comments;
import tandem.database.Snapshot;
import tandem.plans.Draft;
import tandem.plans.Excerpts;
import tandem.plans.Excerpts.Named;
import tandem.plans.Plan;
import tandem.stakeholders.Roles;

/// What waits for one person, over all their plans. It reads what touches them, never whole plans.
@Component
public class Needs {
  private final Excerpts excerpts;
  private final Roles roles;
  private final Comments comments;
  private final SignNeeds sign;
  private final RoleNeeds roleNeeds;
  private final WritingNeeds writing;
  private final MentionNeeds mentions;
  private final ReconfirmNeeds reconfirm;
  private final ExcuseNeeds excuses;
  private final ActionNeeds actions;
  private final Snoozes snoozes;
  private final Clock clock;

  Needs(
      Excerpts excerpts,
      Roles roles,
      Comments comments,
      SignNeeds sign,
      RoleNeeds roleNeeds,
      WritingNeeds writing,
      MentionNeeds mentions,
      ReconfirmNeeds reconfirm,
      ExcuseNeeds excuses,
      ActionNeeds actions,
      Snoozes snoozes,
      Clock clock) {
    this.excerpts = excerpts;
    this.roles = roles;
    this.comments = comments;
    this.sign = sign;
    this.roleNeeds = roleNeeds;
    this.writing = writing;
    this.mentions = mentions;
    this.reconfirm = reconfirm;
    this.excuses = excuses;
    this.actions = actions;
    this.snoozes = snoozes;
    this.clock = clock;
  }

  /// @param reason `sign`, `accept`, `returned`, `name`, `late`, `do`, `read`, `reconfirm`,
  ///   `excuse`, `decide` or `fill`; the texts are `inbox.<reason>…`
  /// @param about the unit, the suggestion or the comment it is about; the plan itself for what
  ///   concerns all of it
  /// @param details what the text of the reason speaks of, as people read it
  /// @param posts whether the button does it, or leads to where it is done
  /// @param day when it is due; of what has no such day, since when it waits
  public record Row(
      String reason,
      String mark,
      String what,
      List<String> details,
      Plan in,
      String about,
      String path,
      boolean posts,
      @Nullable LocalDate day) {
    public String plan() {
      return in.title();
    }

    public Group group() {
      return Group.of(reason);
    }

    /// The same for the same need, whenever somebody looks.
    public UUID id() {
      var named = in.id() + " " + reason + " " + about;
      return UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8));
    }

    /// What hurts most is least: days that are past; a plan that waits for a signature; answers
    /// that others wait for; work that is due; blanks; what is only to be read. Among equals the
    /// oldest day.
    String hurt(LocalDate today) {
      var rank =
          switch (reason) {
            case "late" -> 0;
            case "sign" -> 1;
            case "decide", "reconfirm", "excuse", "returned" -> 2;
            case "accept", "name" -> 3;
            case "do" -> 4;
            case "fill" -> day != null && day.isBefore(today) ? 0 : 5;
            default -> 6;
          };
      return rank + " " + (day == null ? LocalDate.MAX : day) + " " + id();
    }
  }

  /// What somebody put off, until that day.
  public record Snoozed(Row row, LocalDate until) {}

  /// @param rows what hurts most first
  /// @param snoozed what comes back first first
  /// @param waitingForOthers plans in which nothing waits for the viewer
  public record Waiting(List<Row> rows, List<Snoozed> snoozed, long waitingForOthers) {}

  @Transactional(readOnly = true)
  public Waiting of(Member me) {
    return Snapshot.once(Needs.class, me, () -> read(me));
  }

  private Waiting read(Member me) {
    var around = around(me);
    var all = new ArrayList<Row>();
    for (var draft : around.drafts()) {
      var given = around.given(draft);
      all.addAll(sign.of(draft, given, me));
      all.addAll(roleNeeds.of(draft, given, me));
      all.addAll(reconfirm.of(draft));
      all.addAll(excuses.of(draft));
      all.addAll(writing.of(draft, given, me));
    }
    all.addAll(actions.of(around, me));
    all.addAll(mentions.of(around));
    return sorted(all, around.drafts());
  }

  private Waiting sorted(List<Row> all, List<Draft> drafts) {
    var today = LocalDate.now(clock);
    var until = snoozes.after(today);
    var inSight = new ArrayList<Row>();
    var snoozed = new ArrayList<Snoozed>();
    all.sort(Comparator.comparing(row -> row.hurt(today)));
    for (var row : all) {
      var day = until.get(row.id());
      if (day == null) {
        inSight.add(row);
      } else {
        snoozed.add(new Snoozed(row, day));
      }
    }
    snoozed.sort(Comparator.comparing(Snoozed::until));
    var busy = all.stream().map(row -> row.in().id()).distinct().count();
    return new Waiting(List.copyOf(inSight), List.copyOf(snoozed), drafts.size() - busy);
  }

  /// Everything that touches one person.
  record Around(List<Draft> drafts, Map<PlanId, Roles.Given> letters, List<Comments.Asked> asked) {
    Roles.Given given(Draft draft) {
      return letters.getOrDefault(draft.plan().id(), Roles.Given.NONE);
    }
  }

  /// Read once however often it is asked for in a transaction.
  @Transactional(readOnly = true)
  Around around(Member me) {
    return Snapshot.once(
        Around.class,
        me,
        () -> {
          var letters = roles.around(me, LocalDate.now(clock).plusDays(ActionNeeds.DAYS));
          var asked = comments.asking(me);
          return new Around(excerpts.of(named(letters, asked)), letters, asked);
        });
  }

  private static List<Named> named(Map<PlanId, Roles.Given> letters, List<Comments.Asked> asked) {
    var byLetters =
        letters.entrySet().stream()
            .flatMap(of ->
                Stream.concat(
                        of.getValue().roles().stream().map(it -> it.unit()),
                        of.getValue().wanted().stream().map(it -> it.unit()))
                    .map(unit -> new Named(of.getKey(), unit)));
    var byComments = asked.stream().map(it -> new Named(it.plan(), it.unit()));
    return Stream.concat(byLetters, byComments).distinct().toList();
  }
}
