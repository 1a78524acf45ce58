package tandem.pages;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tandem.access.Member;
import tandem.basics.PlanId;
import tandem.ledger.Signal;
import tandem.ledger.Signals;
import tools.jackson.databind.json.JsonMapper;

/// Tells one page in order what changed, each revision once and only what its viewer may hear.
final class LiveTeller {
  /// Past so many missed revisions it is quicker to draw the page anew.
  private static final int MOST_MISSED = 200;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PlanId plan;
  private final Member viewer;
  private final Signals signals;
  private final OutputStream out;
  private long told;

  LiveTeller(PlanId plan, Member viewer, Signals signals, OutputStream out) {
    this.plan = plan;
    this.viewer = viewer;
    this.signals = signals;
    this.out = out;
  }

  /// What the page hears of a revision: who, and which fields by what they are in.
  record Change(String name, boolean mine, boolean me, List<Signal.Touched> touched) {}

  void begin(long since) throws IOException {
    told = since;
    write(":\n\n");
    catchUp();
  }

  /// @return whether there is more to come
  boolean tell(LiveStream.News news) throws IOException {
    return switch (news) {
      case LiveStream.Changed(var signal) -> {
        changed(signal);
        yield true;
      }
      case LiveStream.PeopleChanged() -> {
        write("event: here\n\n");
        yield true;
      }
      case LiveStream.Missed() -> beat();
      case LiveStream.Over() -> false;
    };
  }

  /// Keeps the line open, sees what no signal told, and ends it for who is no member any more.
  boolean beat() throws IOException {
    write(":\n\n");
    return catchUp();
  }

  private void changed(Signal signal) throws IOException {
    if (signal.revision() == told + 1 && signal.isForAll()) {
      send(signal);
    } else if (signal.revision() > told) {
      catchUp();
    }
  }

  private boolean catchUp() throws IOException {
    var revision = signals.revision(plan);
    if (revision.isEmpty()) {
      return false;
    }
    if (revision.get() > told) {
      var missed = signals.after(plan, told, MOST_MISSED + 1);
      if (missed.size() > MOST_MISSED) {
        resync(revision.get());
      } else {
        for (var signal : missed) {
          send(signal);
        }
        told = Math.max(told, revision.get());
      }
    }
    return true;
  }

  private void send(Signal signal) throws IOException {
    told = signal.revision();
    var heard = signal.heardBy(viewer.organisation());
    if (signal.concernsAll()) {
      resync(signal.revision());
    } else if (!heard.isEmpty()) {
      var text = new StringBuilder();
      heard.stream()
          .map(Signal.Touched::subject)
          .distinct()
          .forEach(unit -> text.append("event: unit-").append(unit).append("\n\n"));
      text.append(event("revision", signal.revision(), change(signal, heard)));
      write(text.toString());
    }
  }

  private Change change(Signal signal, List<Signal.Touched> heard) {
    return new Change(
        signal.name(),
        signal.organisation().equals(viewer.organisation().value()),
        signal.person().equals(viewer.person().value()),
        heard);
  }

  private void resync(long revision) throws IOException {
    told = revision;
    write(event("resync", revision, Map.of()));
  }

  private static String event(String name, long id, Object data) {
    return "id: " + id + "\nevent: " + name + "\ndata: " + JSON.writeValueAsString(data) + "\n\n";
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
