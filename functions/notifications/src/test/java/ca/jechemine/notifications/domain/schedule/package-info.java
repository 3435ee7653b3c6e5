@NullMarked
package ca.jechemine.notifications.domain.schedule;

import org.jspecify.annotations.NullMarked;
