package tandem.basics;

import java.io.Serializable;
import java.util.UUID;

/// An identifier that cannot be mistaken for one of another kind. It can be kept in a session.
public interface Id extends Serializable {
  UUID value();
}
