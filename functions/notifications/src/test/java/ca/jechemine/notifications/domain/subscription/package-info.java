@NullMarked
package ca.jechemine.notifications.domain.subscription;

import org.jspecify.annotations.NullMarked;
