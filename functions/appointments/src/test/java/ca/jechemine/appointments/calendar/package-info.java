@NullMarked
package ca.jechemine.appointments.calendar;

import org.jspecify.annotations.NullMarked;
