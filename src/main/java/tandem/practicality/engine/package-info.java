/// The engine: plain Java that knows neither the database nor the pages. `Engine` is its door, a
/// `Case` goes in, and what comes out can be checked. See docs/practicality.md.
@NullMarked
package tandem.practicality.engine;

import org.jspecify.annotations.NullMarked;
