@NullMarked
package ca.jechemine.identity.consumers;

import org.jspecify.annotations.NullMarked;
