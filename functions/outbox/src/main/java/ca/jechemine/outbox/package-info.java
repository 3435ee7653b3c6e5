@NullMarked
package ca.jechemine.outbox;

import org.jspecify.annotations.NullMarked;
