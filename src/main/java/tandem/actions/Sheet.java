package tandem.actions;

import java.util.List;
import tandem.plans.FieldView;

/// All there is to an action, and what one may tell of it.
///
/// @param fields in their order, without those one tells by a button
/// @param open whether one may still tell anything
public record Sheet(
    ActionRow action,
    List<FieldView> fields,
    List<Links.Link> links,
    List<Files.Kept> files,
    boolean open) {}
