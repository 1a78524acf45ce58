package tandem.refusals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.refusals.Visitor.Parcel;
import tools.jackson.databind.json.JsonMapper;

/// What goes in at a way, right but for what a test says otherwise.
///
/// @param places what the variables of paths stand for
record Parcels(JsonMapper json, Map<String, String> places) {

  Parcel right(Way way, Visitor who) {
    return with(way, who, Map.of());
  }

  Parcel with(Way way, Visitor who, Map<String, Object> wrong) {
    if (way.isLooking()) {
      return new Parcel("", "", Map.of());
    }
    return way.isForPrograms()
        ? of(way, Visitor.JSON, body(way, wrong))
        : of(way, Visitor.FORM, who.form(texts(way, wrong)));
  }

  Parcel of(Way way, String type, String body) {
    var version = way.version();
    return new Parcel(
        type, body, version == null ? Map.of() : Map.of("If-Match", "\"" + version + "\""));
  }

  String body(Way way, Map<String, Object> wrong) {
    if (!way.takesJson()) {
      return Visitor.encoded(texts(way, wrong));
    }
    var fields = new LinkedHashMap<String, Object>();
    var body = new LinkedHashMap<String, Object>();
    for (var input : way.inputs()) {
      var given = wrong.getOrDefault(input.name(), input.right());
      var value = given instanceof String text ? filled(way, text) : given;
      if (value != null && value != Wrong.NOTHING) {
        (input.name().startsWith("fields.") ? fields : body).put(input.called(), value);
      }
    }
    if (!fields.isEmpty()) {
      body.put("fields", fields);
    }
    return json.writeValueAsString(body);
  }

  private Map<String, String> texts(Way way, Map<String, Object> wrong) {
    var texts = new LinkedHashMap<String, String>();
    for (var input : way.inputs()) {
      var value = wrong.getOrDefault(input.name(), input.right());
      if (value != null && value != Wrong.NOTHING) {
        texts.put(input.name(), filled(way, value.toString()));
      }
    }
    return texts;
  }

  private String filled(Way way, String text) {
    var filled = text;
    for (var variable : List.of("plan", "unit", "person")) {
      filled = filled.replace("{" + variable + "}", String.valueOf(place(way, variable)));
    }
    return filled;
  }

  String path(Way way, Map<String, Object> wrong) {
    var path = way.path().replaceAll(":[^}]*", "");
    for (var variable : way.variables()) {
      path = path.replace("{" + variable + "}", String.valueOf(place(way, variable)));
    }
    return way.isLooking() ? path + "?" + Visitor.encoded(texts(way, wrong)) : path;
  }

  @Nullable String place(Way way, String variable) {
    return way.places().getOrDefault(variable, places.get(variable));
  }
}
