/// What is done in time.
@NullMarked
package ca.jechemine.appointments.jobs;

import org.jspecify.annotations.NullMarked;
