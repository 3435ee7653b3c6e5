@NullMarked
package ca.jechemine.system.messages;

import org.jspecify.annotations.NullMarked;
