@NullMarked
package ca.jechemine.notifications.consumers;

import org.jspecify.annotations.NullMarked;
