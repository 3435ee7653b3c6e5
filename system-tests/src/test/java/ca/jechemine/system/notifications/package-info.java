@NullMarked
package ca.jechemine.system.notifications;

import org.jspecify.annotations.NullMarked;
