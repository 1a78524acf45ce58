package tandem.templates;

import java.util.List;
import tandem.actions.ActionShape;
import tandem.goals.GoalShape;

/// A template as people choose it.
///
/// @param goals their titles
/// @param actions their titles
/// @param own whether it is one of the viewer's organisation
public record TemplateView(
    String key, String name, String about, List<String> goals, List<String> actions, boolean own) {

  static TemplateView of(Template template, boolean own) {
    return new TemplateView(
        template.key(),
        template.name(),
        template.about(),
        titles(template, GoalShape.KIND),
        titles(template, ActionShape.KIND),
        own);
  }

  private static List<String> titles(Template template, String kind) {
    return template.pieces().stream()
        .filter(piece -> piece.kind().equals(kind))
        .map(piece -> piece.fields().getOrDefault("title", ""))
        .toList();
  }
}
