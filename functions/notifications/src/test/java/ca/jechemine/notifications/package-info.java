@NullMarked
package ca.jechemine.notifications;

import org.jspecify.annotations.NullMarked;
