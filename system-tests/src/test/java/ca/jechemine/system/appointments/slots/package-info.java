/// A professional's time over HTTP: free times, holds, blocked days, the calendar.
@NullMarked
package ca.jechemine.system.appointments.slots;

import org.jspecify.annotations.NullMarked;
