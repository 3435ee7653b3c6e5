@NullMarked
package ca.jechemine.system.administration;

import org.jspecify.annotations.NullMarked;
