@NullMarked
package ca.jechemine.system.appointments.routing;

import org.jspecify.annotations.NullMarked;
