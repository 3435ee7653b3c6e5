/// What is pushed to people's browsers, where to, and how that is known to be possible: plain Java.
@NullMarked
package ca.jechemine.notifications.domain.push;

import org.jspecify.annotations.NullMarked;
