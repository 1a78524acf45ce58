package tandem.api;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/// A text as PostgreSQL can keep it: without NUL.
class PlainText extends StringDeserializer {
  @Override
  public String deserialize(JsonParser json, DeserializationContext context) {
    var text = super.deserialize(json, context);
    return text != null && text.indexOf('\0') >= 0
        ? context.reportInputMismatch(String.class, "NUL in a text")
        : text;
  }
}
