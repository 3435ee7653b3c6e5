@NullMarked
package ca.jechemine.appointments.domain.clients;

import org.jspecify.annotations.NullMarked;
