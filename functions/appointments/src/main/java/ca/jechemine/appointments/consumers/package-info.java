/// What the domain hears from others.
@NullMarked
package ca.jechemine.appointments.consumers;

import org.jspecify.annotations.NullMarked;
