/// What calendars are told of appointments; how they spell it is in `ca.jechemine.kernel.calendar`.
@NullMarked
package ca.jechemine.appointments.calendar;

import org.jspecify.annotations.NullMarked;
