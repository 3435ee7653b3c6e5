/// The endpoints of everybody's own notifications.
@NullMarked
package ca.jechemine.notifications.http;

import org.jspecify.annotations.NullMarked;
