@NullMarked
package ca.jechemine.system.journeys;

import org.jspecify.annotations.NullMarked;
