package tandem.health;

import java.util.List;
import tandem.basics.Side;
import tandem.plans.Plan;
import tandem.stakeholders.Letter;
import tandem.stakeholders.Role;
import tandem.stakeholders.Wanted;

/// The letters that people have on one part or action, and those that wait for somebody.
record Letters(Plan plan, List<Role> held, List<Wanted> wanted) {

  List<Role> with(Letter letter) {
    return held.stream().filter(it -> it.letter() == letter).toList();
  }

  List<Role> with(Letter letter, Side side) {
    return with(letter).stream().filter(it -> isOf(it, side)).toList();
  }

  boolean has(Letter letter) {
    return !with(letter).isEmpty();
  }

  /// Also by somebody who is still to be named.
  boolean isAsked(Letter letter) {
    return has(letter) || wanted.stream().anyMatch(it -> it.letter() == letter);
  }

  boolean isAsked(Letter letter, Side side) {
    return !with(letter, side).isEmpty()
        || wanted.stream().anyMatch(it -> it.letter() == letter && isOf(it, side));
  }

  /// Whether somebody of that side does, approves or supports it.
  boolean takesPart(Side side) {
    return isAsked(Letter.R, side) || isAsked(Letter.A, side) || isAsked(Letter.S, side);
  }

  boolean isOf(Role role, Side side) {
    return role.organisation().equals(plan.seat(side).organisation());
  }

  private boolean isOf(Wanted it, Side side) {
    return it.organisation().equals(plan.seat(side).organisation());
  }

  Side side(Wanted it) {
    return isOf(it, Side.VENDOR) ? Side.VENDOR : Side.PARTNER;
  }
}
