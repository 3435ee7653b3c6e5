@NullMarked
package ca.jechemine.outbox.stream;

import org.jspecify.annotations.NullMarked;
