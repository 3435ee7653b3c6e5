/// What an event makes the platform say, to whom, and what became of it: plain Java.
@NullMarked
package ca.jechemine.notifications.domain;

import org.jspecify.annotations.NullMarked;
