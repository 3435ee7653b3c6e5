@NullMarked
package ca.jechemine.appointments.domain.schedule;

import org.jspecify.annotations.NullMarked;
