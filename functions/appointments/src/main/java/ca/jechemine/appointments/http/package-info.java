/// The endpoints.
@NullMarked
package ca.jechemine.appointments.http;

import org.jspecify.annotations.NullMarked;
