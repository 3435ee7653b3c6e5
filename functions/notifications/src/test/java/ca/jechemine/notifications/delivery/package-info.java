@NullMarked
package ca.jechemine.notifications.delivery;

import org.jspecify.annotations.NullMarked;
