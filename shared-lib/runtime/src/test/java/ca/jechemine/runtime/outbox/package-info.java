@NullMarked
package ca.jechemine.runtime.outbox;

import org.jspecify.annotations.NullMarked;
