@NullMarked
package ca.jechemine.notifications.delivery.push;

import org.jspecify.annotations.NullMarked;
