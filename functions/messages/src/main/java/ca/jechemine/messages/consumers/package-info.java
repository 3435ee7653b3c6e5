@NullMarked
package ca.jechemine.messages.consumers;

import org.jspecify.annotations.NullMarked;
