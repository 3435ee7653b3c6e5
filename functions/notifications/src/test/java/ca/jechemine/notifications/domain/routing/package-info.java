@NullMarked
package ca.jechemine.notifications.domain.routing;

import org.jspecify.annotations.NullMarked;
