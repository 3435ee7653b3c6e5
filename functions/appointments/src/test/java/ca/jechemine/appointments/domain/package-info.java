@NullMarked
package ca.jechemine.appointments.domain;

import org.jspecify.annotations.NullMarked;
