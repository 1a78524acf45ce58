package tandem.pages;

import java.util.Map;
import java.util.Optional;

/// Reads the head of a plan out of a page's model, if that page is about a plan.
public interface PlanHeader {
  Optional<PlanFrame> of(Map<String, Object> model, String path);
}
