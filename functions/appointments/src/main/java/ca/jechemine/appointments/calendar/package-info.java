/// Appointments as calendars spell them (RFC 5545, RFC 5546).
@NullMarked
package ca.jechemine.appointments.calendar;

import org.jspecify.annotations.NullMarked;
