/// Tests of what bodies are read as.
@NullMarked
package ca.jechemine.appointments.http;

import org.jspecify.annotations.NullMarked;
