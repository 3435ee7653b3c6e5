/// What people and events ask of the domain.
@NullMarked
package ca.jechemine.appointments.application;

import org.jspecify.annotations.NullMarked;
