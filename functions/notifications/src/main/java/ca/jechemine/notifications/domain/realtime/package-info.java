/// Who is connected, and what they are told: plain Java.
@NullMarked
package ca.jechemine.notifications.domain.realtime;

import org.jspecify.annotations.NullMarked;
