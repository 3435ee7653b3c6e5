@NullMarked
package ca.jechemine.appointments.application;

import org.jspecify.annotations.NullMarked;
