/// Appointments as they are kept, changed, held and closed, over HTTP (contract 20).
@NullMarked
package ca.jechemine.system.appointments.sessions;

import org.jspecify.annotations.NullMarked;
