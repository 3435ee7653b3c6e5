@NullMarked
package ca.jechemine.notifications.http;

import org.jspecify.annotations.NullMarked;
