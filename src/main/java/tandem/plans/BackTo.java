package tandem.plans;

import tandem.basics.PlanId;

/// The page of a plan that a form said it came from.
final class BackTo {
  private BackTo() {}

  /// Only a page of the same plan; anything else leads to its history.
  static String page(PlanId plan, String back) {
    var home = "/plans/" + plan;
    var known = back.matches(home + "([/?][A-Za-z0-9/?&=_.-]*)?") && !back.contains("//");
    return known ? back : home + "/history";
  }
}
