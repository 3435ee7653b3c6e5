@NullMarked
package ca.jechemine.notifications.application.realtime;

import org.jspecify.annotations.NullMarked;
