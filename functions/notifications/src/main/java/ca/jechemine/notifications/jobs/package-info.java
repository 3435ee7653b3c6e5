/// What notifications do by the clock.
@NullMarked
package ca.jechemine.notifications.jobs;

import org.jspecify.annotations.NullMarked;
