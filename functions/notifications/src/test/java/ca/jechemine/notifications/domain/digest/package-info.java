@NullMarked
package ca.jechemine.notifications.domain.digest;

import org.jspecify.annotations.NullMarked;
