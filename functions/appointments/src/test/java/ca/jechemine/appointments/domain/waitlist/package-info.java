@NullMarked
package ca.jechemine.appointments.domain.waitlist;

import org.jspecify.annotations.NullMarked;
