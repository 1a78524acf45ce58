package tandem.exchange;

import java.util.List;

/// A workbook as programs see it before it is a plan: what was read, what is wrong or worth
/// knowing, and which headings mean nothing yet. `blocked` while something has to be mended.
record ImportAnswer(
    String id,
    String kind,
    String fileName,
    String side,
    Reading.Counts summary,
    boolean blocked,
    List<Told> problems,
    List<Meaning> mapping,
    List<Word> unread) {

  record Told(String severity, String sheet, String cell, String code, String message) {}

  record Meaning(String table, String heading, String column) {}

  record Word(String table, String heading) {}
}
