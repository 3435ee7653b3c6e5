@NullMarked
package ca.jechemine.notifications.application;

import org.jspecify.annotations.NullMarked;
