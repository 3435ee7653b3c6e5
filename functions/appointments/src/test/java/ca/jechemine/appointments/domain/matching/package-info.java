@NullMarked
package ca.jechemine.appointments.domain.matching;

import org.jspecify.annotations.NullMarked;
