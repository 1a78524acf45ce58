package tandem.basics;

import java.util.UUID;

/// An identifier that cannot be mistaken for one of another kind.
public interface Id {
  UUID value();
}
