/// One class for each thing that the consumers do.
@NullMarked
package ca.jechemine.notifications.application;

import org.jspecify.annotations.NullMarked;
