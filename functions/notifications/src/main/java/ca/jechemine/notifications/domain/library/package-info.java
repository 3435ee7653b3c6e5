@NullMarked
package ca.jechemine.notifications.domain.library;

import org.jspecify.annotations.NullMarked;
