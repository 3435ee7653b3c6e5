/// Appointments: requests, matching, slots, sessions (contract 20).
@NullMarked
package ca.jechemine.appointments;

import org.jspecify.annotations.NullMarked;
