@NullMarked
package ca.jechemine.notifications.views;

import org.jspecify.annotations.NullMarked;
