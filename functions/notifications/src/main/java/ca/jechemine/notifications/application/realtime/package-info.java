/// What is done for those who are connected.
@NullMarked
package ca.jechemine.notifications.application.realtime;

import org.jspecify.annotations.NullMarked;
