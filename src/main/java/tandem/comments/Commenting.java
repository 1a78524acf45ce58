package tandem.comments;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.Member;
import tandem.access.Memberships;
import tandem.access.PlanMember;
import tandem.basics.OrganisationId;
import tandem.basics.PersonId;
import tandem.basics.PlanId;
import tandem.basics.RuleBroken;
import tandem.basics.UnitId;
import tandem.ledger.Change;
import tandem.ledger.Ledger;
import tandem.ledger.Recorded.Matter;
import tandem.plans.Draft;
import tandem.plans.Drafts;
import tandem.plans.FieldViews;

/// Talking about a plan, in every stage of it: it is no content, so it changes nothing that anybody
/// signs. The book notes that something was said and by whom, not the words: these can be taken
/// back.
@Component
public class Commenting {
  private final Drafts drafts;
  private final Comments comments;
  private final Threads threads;
  private final Memberships memberships;
  private final FieldViews views;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Commenting(
      Drafts drafts,
      Comments comments,
      Threads threads,
      Memberships memberships,
      FieldViews views,
      Ledger ledger,
      ApplicationEventPublisher events,
      Clock clock) {
    this.drafts = drafts;
    this.comments = comments;
    this.threads = threads;
    this.memberships = memberships;
    this.views = views;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  /// Begins a thread about a unit: within one's own side, or seen by both. What is said about
  /// something private is as private.
  ///
  /// @return the thread, which has the id of this comment
  @Transactional
  public UUID begin(PlanId plan, UnitId about, boolean onlyUs, Words words, Member by) {
    var draft = drafts.locked(plan);
    var unit = draft.unit(about);
    if (unit.privateTo() != null && !onlyUs) {
      throw RuleBroken.in("only_us", "comment.unit-is-private");
    }
    var id = UUID.randomUUID();
    var privateTo = onlyUs ? by.organisation() : null;
    threads.begin(plan, id, about, privateTo);
    say(draft, new CommentThread(id, about, privateTo, null, List.of()), id, words, by);
    record(draft, about, privateTo, by, "commented");
    return id;
  }

  /// Answers in a thread, to those who see it already. A resolved one is open again.
  @Transactional
  public UUID answer(PlanId plan, UUID thread, Words words, Member by) {
    var draft = drafts.locked(plan);
    var found = comments.thread(draft, thread);
    var id = UUID.randomUUID();
    say(draft, found, id, words, by);
    threads.read(plan, thread, by.person(), now());
    if (found.isOpen()) {
      record(draft, found.unit(), found.privateTo(), by, "answered");
    } else {
      threads.resolve(plan, thread, null, null);
      record(draft, found.unit(), found.privateTo(), by, "answered", "reopened");
    }
    return id;
  }

  /// @throws RuleBroken if it is resolved
  @Transactional
  public void resolve(PlanId plan, UUID thread, Member by) {
    settle(plan, thread, true, by);
  }

  /// @throws RuleBroken if it is open
  @Transactional
  public void reopen(PlanId plan, UUID thread, Member by) {
    settle(plan, thread, false, by);
  }

  private void settle(PlanId plan, UUID thread, boolean resolved, Member by) {
    var draft = drafts.locked(plan);
    var found = comments.thread(draft, thread);
    if (found.isOpen() != resolved) {
      throw new RuleBroken(resolved ? "comment.already-resolved" : "comment.is-open");
    }
    threads.resolve(plan, thread, resolved ? by.person() : null, resolved ? now() : null);
    threads.read(plan, thread, by.person(), now());
    record(draft, found.unit(), found.privateTo(), by, resolved ? "resolved" : "reopened");
  }

  /// Takes one's own words back: they are erased, and a line says so.
  @Transactional
  public void takeBack(PlanId plan, UUID comment, Member by) {
    var draft = drafts.locked(plan);
    var thread = comments.with(draft, comment);
    var found = comment(thread, comment);
    if (!found.person().equals(by.person())) {
      throw new RuleBroken("comment.not-yours");
    }
    if (found.text() == null) {
      throw new RuleBroken("comment.taken-back-already");
    }
    threads.takeBack(plan, comment, now());
    record(draft, thread.unit(), thread.privateTo(), by, "taken-back");
  }

  /// Whoever was mentioned in a thread has read it. Nobody else needs to know.
  @Transactional
  public void read(PlanId plan, UUID thread, Member by) {
    var found = comments.thread(drafts.locked(plan), thread);
    threads.read(plan, found.id(), by.person(), now());
  }

  private static Comment comment(CommentThread thread, UUID id) {
    return thread.comments().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  private void say(Draft draft, CommentThread thread, UUID id, Words words, Member by) {
    var plan = draft.plan();
    var asked = asked(plan.id(), thread.privateTo(), words, by);
    threads.say(plan.id(), thread.id(), id, words, by.person(), plan.mine(), now());
    for (var person : asked) {
      events.publishEvent(new PersonMentioned(plan, thread.unit(), thread.id(), person, by));
    }
  }

  /// Only people who see the thread can be asked to read it.
  private List<PlanMember> asked(
      PlanId plan, @Nullable OrganisationId privateTo, Words words, Member by) {
    var asked = new ArrayList<PlanMember>();
    var members = words.mentioned().isEmpty() ? List.<PlanMember>of() : memberships.inPlan(plan);
    for (var person : words.mentioned()) {
      var member = member(members, person);
      if (person.equals(by.person())) {
        throw RuleBroken.in("mentions", "comment.mentions-yourself");
      }
      if (!member.joined()) {
        throw RuleBroken.in("mentions", "comment.mention-not-joined", member.name());
      }
      if (privateTo != null && !privateTo.equals(member.organisation())) {
        throw RuleBroken.in("mentions", "comment.mention-other-side", member.name());
      }
      asked.add(member);
    }
    return asked;
  }

  private static PlanMember member(List<PlanMember> members, PersonId person) {
    return members.stream()
        .filter(it -> it.person().equals(person))
        .findFirst()
        .orElseThrow(() -> RuleBroken.in("mentions", "comment.mention-no-member", person));
  }

  private void record(
      Draft draft, UnitId about, @Nullable OrganisationId privateTo, Member by, String... what) {
    var called = views.called(draft, draft.unit(about));
    var changes = new ArrayList<Change>();
    for (var it : what) {
      changes.add(new Change(about.value(), called, "comment", null, it, privateTo));
    }
    ledger.record(draft.plan().id(), by, Matter.PROGRESS, null, null, changes);
  }

  private Instant now() {
    return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
  }
}
