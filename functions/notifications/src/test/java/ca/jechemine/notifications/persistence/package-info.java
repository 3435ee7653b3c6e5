@NullMarked
package ca.jechemine.notifications.persistence;

import org.jspecify.annotations.NullMarked;
