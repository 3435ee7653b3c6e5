@NullMarked
package ca.jechemine.notifications.domain.realtime;

import org.jspecify.annotations.NullMarked;
