@NullMarked
package ca.jechemine.administration;

import org.jspecify.annotations.NullMarked;
