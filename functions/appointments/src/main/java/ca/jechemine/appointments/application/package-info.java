/// What people and jobs do with appointments.
@NullMarked
package ca.jechemine.appointments.application;

import org.jspecify.annotations.NullMarked;
