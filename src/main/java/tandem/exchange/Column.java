package tandem.exchange;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What a column (on the sheet of the plan itself: a row) can mean, by its heading and the other
/// names people give it.
public enum Column {
  PLAN_TITLE(Table.PLAN, "Title", "plan", "plan title", "name"),
  PLAN_VENDOR(Table.PLAN, "Vendor", "vendor name", "manufacturer"),
  PLAN_PARTNER(Table.PLAN, "Partner", "partner name", "reseller", "channel partner"),
  PLAN_STARTS(Table.PLAN, "Starts", "start", "start date", "from", "plan starts"),
  PLAN_ENDS(Table.PLAN, "Ends", "end", "end date", "to", "plan ends"),
  PLAN_CURRENCY(Table.PLAN, "Currency"),
  PLAN_VENDOR_YEAR(Table.PLAN, "Vendor fiscal year starts", "vendor fiscal year"),
  PLAN_PARTNER_YEAR(Table.PLAN, "Partner fiscal year starts", "partner fiscal year"),
  PLAN_CYCLE(Table.PLAN, "First 90 days start", "first cycle starts", "cycle start"),

  STRATEGY_ORGANISATION(
      Table.STRATEGIES, "Organisation", "organization", "company", "side", "whose"),
  STRATEGY_KIND(Table.STRATEGIES, "Kind", "type", "category"),
  STRATEGY_STATEMENT(Table.STRATEGIES, "Growth strategy", "strategy", "statement"),
  STRATEGY_MEASURE(
      Table.STRATEGIES, "How it is measured", "measured by", "measure", "metric", "kpi"),

  GOAL_NUMBER(Table.GOALS, "No", "number", "nr", "#", "goal no"),
  GOAL_TITLE(Table.GOALS, "Goal", "joint goal", "goal title", "objective"),
  GOAL_VENDOR_STRATEGY(Table.GOALS, "Serves vendor strategy", "vendor strategy"),
  GOAL_PARTNER_STRATEGY(Table.GOALS, "Serves partner strategy", "partner strategy"),
  GOAL_LINE(Table.GOALS, "Measure", "value line", "line", "value"),
  GOAL_Q1(Table.GOALS, "Q1", "quarter 1", "1st quarter"),
  GOAL_Q2(Table.GOALS, "Q2", "quarter 2", "2nd quarter"),
  GOAL_Q3(Table.GOALS, "Q3", "quarter 3", "3rd quarter"),
  GOAL_Q4(Table.GOALS, "Q4", "quarter 4", "4th quarter"),
  GOAL_YEAR(Table.GOALS, "Year", "total", "full year", "sum"),
  GOAL_YEAR_TARGET(Table.GOALS, "Year target", "annual target", "target for the year"),
  GOAL_DESCRIPTION(Table.GOALS, "Description", "details", "notes"),
  GOAL_DONE_WHEN(Table.GOALS, "Done when", "success looks like", "acceptance"),

  PERSON_NAME(Table.PEOPLE, "Name", "person", "full name", "who"),
  PERSON_EMAIL(Table.PEOPLE, "E-mail", "email", "mail", "e mail", "e-mail address"),
  PERSON_ORGANISATION(Table.PEOPLE, "Organisation", "organization", "company", "side"),
  PERSON_DUTY(Table.PEOPLE, "Function", "duty", "role", "job title", "position"),
  PERSON_HOURS(
      Table.PEOPLE, "Hours a week for this plan", "hours a week", "hours per week", "h a week"),
  PERSON_AWAY_FROM(Table.PEOPLE, "Away from", "absent from"),
  PERSON_AWAY_TO(Table.PEOPLE, "Away to", "away until", "absent to"),

  ACTION_NUMBER(Table.ACTIONS, "No", "number", "nr", "#", "action no"),
  ACTION_GOAL(Table.ACTIONS, "Goal", "goal no", "goal number", "for goal"),
  ACTION_TITLE(Table.ACTIONS, "Action", "task", "what", "activity"),
  ACTION_DOES(
      Table.ACTIONS, "Does it", "owner", "responsible", "who", "doer", "assignee", "assigned to"),
  ACTION_APPROVES(Table.ACTIONS, "Approves", "accountable", "approver"),
  ACTION_SUPPORTS(Table.ACTIONS, "Supports", "support", "supporting", "helps"),
  ACTION_CONSULTED(Table.ACTIONS, "Consulted", "asked"),
  ACTION_INFORMED(Table.ACTIONS, "Informed", "told"),
  ACTION_START(Table.ACTIONS, "Start", "starts", "start date", "from"),
  ACTION_DUE(Table.ACTIONS, "By", "due", "due date", "deadline", "until", "end"),
  ACTION_EFFORT(Table.ACTIONS, "Effort h", "effort", "hours", "effort hours", "effort (h)"),
  ACTION_AFTER(Table.ACTIONS, "After", "depends on", "predecessors", "predecessor"),
  ACTION_DONE_WHEN(Table.ACTIONS, "Done when", "acceptance"),
  ACTION_DONE_ON(Table.ACTIONS, "Done on", "completed on", "finished on");

  /// The sheets of a plan workbook, by their usual names.
  public enum Table {
    PLAN("Plan"),
    STRATEGIES("Strategies"),
    GOALS("Goals"),
    PEOPLE("People"),
    ACTIONS("Actions");

    private final String sheet;

    Table(String sheet) {
      this.sheet = sheet;
    }

    public String sheet() {
      return sheet;
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public List<Column> columns() {
      return Stream.of(Column.values()).filter(column -> column.table == this).toList();
    }
  }

  private final Table table;
  private final String heading;
  private final List<String> synonyms;

  Column(Table table, String heading, String... synonyms) {
    this.table = table;
    this.heading = heading;
    this.synonyms = List.of(synonyms);
  }

  /// The name in the API and forms: `goal_title`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Table table() {
    return table;
  }

  /// The heading Tandem writes.
  public String heading() {
    return heading;
  }

  boolean isCalled(String normalised) {
    return Heading.normalise(heading).equals(normalised) || synonyms.contains(normalised);
  }
}
