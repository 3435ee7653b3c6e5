@NullMarked
package ca.jechemine.system.appointments.queue;

import org.jspecify.annotations.NullMarked;
