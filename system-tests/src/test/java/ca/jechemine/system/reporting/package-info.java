/// Reports, from outside.
@NullMarked
package ca.jechemine.system.reporting;

import org.jspecify.annotations.NullMarked;
