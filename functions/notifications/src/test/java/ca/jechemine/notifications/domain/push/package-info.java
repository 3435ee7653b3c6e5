@NullMarked
package ca.jechemine.notifications.domain.push;

import org.jspecify.annotations.NullMarked;
