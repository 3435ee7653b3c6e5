@NullMarked
package ca.jechemine.notifications.markup;

import org.jspecify.annotations.NullMarked;
