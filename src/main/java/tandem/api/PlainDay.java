package tandem.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/// A day as `2027-02-28`, and in no other way: a number is not taken for days since 1970.
class PlainDay extends StdScalarDeserializer<LocalDate> {
  PlainDay() {
    super(LocalDate.class);
  }

  @Override
  public LocalDate deserialize(JsonParser json, DeserializationContext context) {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      return context.reportInputMismatch(LocalDate.class, "no text");
    }
    try {
      return LocalDate.parse(json.getString());
    } catch (DateTimeParseException unreadable) {
      return context.reportInputMismatch(LocalDate.class, "no day");
    }
  }
}
