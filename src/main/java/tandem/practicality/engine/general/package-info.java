/// The general resource mode: work that may not be interrupted, on resources of more than one
/// piece. What the literature measures itself by (PSPLIB); people's plans do not need it.
@NullMarked
package tandem.practicality.engine.general;

import org.jspecify.annotations.NullMarked;
