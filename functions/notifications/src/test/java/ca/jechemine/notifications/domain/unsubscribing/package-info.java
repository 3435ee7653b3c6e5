@NullMarked
package ca.jechemine.notifications.domain.unsubscribing;

import org.jspecify.annotations.NullMarked;
