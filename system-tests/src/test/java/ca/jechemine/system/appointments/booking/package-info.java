/// Requests for a service, end to end.
@NullMarked
package ca.jechemine.system.appointments.booking;

import org.jspecify.annotations.NullMarked;
