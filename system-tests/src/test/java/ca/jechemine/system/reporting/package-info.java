/// What administrators see of sessions and money.
@NullMarked
package ca.jechemine.system.reporting;

import org.jspecify.annotations.NullMarked;
