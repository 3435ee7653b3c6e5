@NullMarked
package ca.jechemine.messages.persistence;

import org.jspecify.annotations.NullMarked;
