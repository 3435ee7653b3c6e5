/// Who waits for a time that becomes free (docs/adr/0034).
@NullMarked
package ca.jechemine.appointments.domain.waitlist;

import org.jspecify.annotations.NullMarked;
