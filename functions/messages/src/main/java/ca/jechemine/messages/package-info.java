@NullMarked
package ca.jechemine.messages;

import org.jspecify.annotations.NullMarked;
