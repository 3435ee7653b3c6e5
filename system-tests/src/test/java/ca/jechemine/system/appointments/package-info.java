@NullMarked
package ca.jechemine.system.appointments;

import org.jspecify.annotations.NullMarked;
