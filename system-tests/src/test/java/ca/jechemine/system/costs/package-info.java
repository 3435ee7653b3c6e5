/// What every route and consumer costs, with little data and with a hundred times as much.
@NullMarked
package ca.jechemine.system.costs;

import org.jspecify.annotations.NullMarked;
