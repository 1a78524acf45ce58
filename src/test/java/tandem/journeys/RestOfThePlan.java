package tandem.journeys;

import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.Newcomers;
import tandem.access.Member;
import tandem.access.Memberships;
import tandem.access.PlanMember;
import tandem.actions.ActionShape;
import tandem.basics.PlanId;
import tandem.database.Acting;
import tandem.goals.GoalShape;
import tandem.plans.Adding;
import tandem.plans.Draft;
import tandem.plans.Drafting;
import tandem.plans.Field;
import tandem.plans.FieldKind;
import tandem.plans.Firmness;
import tandem.plans.Plans;
import tandem.plans.Unit;
import tandem.plans.WholePlan;
import tandem.stakeholders.Acknowledging;
import tandem.stakeholders.Assigning;
import tandem.stakeholders.Letter;
import tandem.stakeholders.Roles;

/// The many small steps of a plan that a journey need not click through one by one: everybody
/// joins, blanks are filled, every part gets its people and they say yes. Through the services, as
/// each person.
@Component
class RestOfThePlan {
  private final Plans plans;
  private final Adding adding;
  private final Drafting drafting;
  private final Roles roles;
  private final Assigning assigning;
  private final Acknowledging acknowledging;
  private final Memberships memberships;
  private final JdbcClient owner;

  RestOfThePlan(
      Plans plans,
      Adding adding,
      Drafting drafting,
      Roles roles,
      Assigning assigning,
      Acknowledging acknowledging,
      Memberships memberships,
      @Qualifier("ownerDataSource") DataSource owner) {
    this.plans = plans;
    this.adding = adding;
    this.drafting = drafting;
    this.roles = roles;
    this.assigning = assigning;
    this.acknowledging = acknowledging;
    this.memberships = memberships;
    this.owner = JdbcClient.create(owner);
  }

  void write(PlanId plan) {
    owner
        .sql("update access.membership set joined_at = now() where plan = :plan")
        .param("plan", plan.value())
        .update();
    var maya = member(plan, "Maya Lindqvist", owner);
    var morgan = member(plan, "Morgan Reyes", owner);
    Acting.as(maya.person(), () -> dropTheQuota(plan, maya));
    Acting.as(morgan.person(), () -> fillBlanks(plan, morgan));
    Acting.as(maya.person(), () -> giveGoals(plan, maya, morgan));
    Acting.as(maya.person(), () -> approveTheirPeople(plan, maya));
    everybodySaysYes(plan, maya);
  }

  /// Gives every part to four people: one of each side approves, the doer does it, and a colleague
  /// of the first is told.
  void engage(PlanId plan, String approver, String doer) {
    var one = member(plan, approver, owner);
    var other = member(plan, doer, owner);
    var theirs = colleague(plan, "Pat Hill", other);
    var told = colleague(plan, "Val Reed", one);
    Acting.as(
        one.person(),
        () -> {
          for (var part : parts(plan)) {
            var whole = part.kind().equals(WholePlan.KIND);
            assigning.give(plan, part.id(), one.person(), Letter.A, 0, one);
            assigning.give(plan, part.id(), theirs.person(), Letter.A, 0, one);
            assigning.give(plan, part.id(), other.person(), whole ? Letter.I : Letter.R, 0, one);
            assigning.give(plan, part.id(), told.person(), Letter.I, 0, one);
          }
        });
    everybodySaysYes(plan, one);
  }

  private Member colleague(PlanId plan, String name, Member of) {
    var newcomers = new Newcomers(owner);
    var member = newcomers.person(name, of.organisation());
    newcomers.joins(plan, member);
    return member;
  }

  private List<Unit> parts(PlanId plan) {
    var draft = plans.draft(plan);
    return Stream.of(WholePlan.KIND, GoalShape.KIND, ActionShape.KIND)
        .flatMap(kind -> draft.units(kind).stream())
        .toList();
  }

  private void everybodySaysYes(PlanId plan, Member by) {
    for (var person : Acting.as(by.person(), () -> memberships.inPlan(plan))) {
      Acting.as(person.person(), () -> acknowledge(plan, person));
    }
  }

  private static Member member(PlanId plan, String name, JdbcClient owner) {
    return owner
        .sql(
            """
            select p.id, p.organisation, p.email from organisations.person p
              join access.membership m on m.person = p.id where m.plan = :plan and p.name = :name\
            """)
        .param("plan", plan.value())
        .param("name", name)
        .query((row, n) ->
            new Member(
                new tandem.basics.PersonId(row.getObject(1, java.util.UUID.class)),
                new tandem.basics.OrganisationId(row.getObject(2, java.util.UUID.class)),
                name,
                row.getString(3)))
        .single();
  }

  /// Goal 3 is a bare number of one side: it has no second step, and leaves.
  private void dropTheQuota(PlanId plan, Member maya) {
    var quota =
        plans.draft(plan).units("goal").stream()
            .filter(g -> g.number() == 3)
            .findFirst()
            .orElseThrow();
    adding.remove(plan, quota.id(), maya);
  }

  private void fillBlanks(PlanId plan, Member morgan) {
    var draft = plans.draft(plan);
    for (var unit : draft.units()) {
      for (var field : List.copyOf(unit.fields().values())) {
        if (field.firmness() == Firmness.BLANK) {
          drafting.write(
              plan, unit.id(), field.name(), answer(draft, unit, field), field.version(), morgan);
        }
      }
    }
  }

  private static String answer(Draft draft, Unit unit, Field field) {
    return field.kind() == FieldKind.MONEY
        ? "50000"
        : field.kind() == FieldKind.UNIT
            ? draft.units("strategy").stream()
                .filter(s -> field.name().startsWith(s.side().key()))
                .findFirst()
                .orElseThrow()
                .id()
                .toString()
            : "Grow with what we know";
  }

  private void giveGoals(PlanId plan, Member maya, Member morgan) {
    for (var goal : plans.draft(plan).units("goal")) {
      assigning.give(plan, goal.id(), maya.person(), Letter.A, 0, maya);
      assigning.give(plan, goal.id(), morgan.person(), Letter.R, 0, maya);
    }
  }

  /// Wherever people of a side do something, one of that side approves it.
  private void approveTheirPeople(PlanId plan, Member maya) {
    var people = memberships.inPlan(plan);
    for (var doer : roles.of(plan).stream().filter(it -> it.letter() == Letter.R).toList()) {
      var there = roles.of(plan).stream().filter(it -> it.unit().equals(doer.unit())).toList();
      if (there.stream()
          .noneMatch(
              it -> it.letter() == Letter.A && it.organisation().equals(doer.organisation()))) {
        var approver =
            people.stream()
                .filter(it -> it.organisation().equals(doer.organisation()))
                .filter(it -> there.stream().noneMatch(r -> r.person().equals(it.person())))
                .findFirst()
                .orElseThrow();
        assigning.give(plan, doer.unit(), approver.person(), Letter.A, 0, maya);
      }
    }
  }

  private void acknowledge(PlanId plan, PlanMember person) {
    var member = new Member(person.person(), person.organisation(), person.name(), person.email());
    roles.of(plan).stream()
        .filter(r -> r.person().equals(person.person()) && !r.isAcknowledged())
        .forEach(r -> acknowledging.acknowledge(plan, r.unit(), member));
  }
}
