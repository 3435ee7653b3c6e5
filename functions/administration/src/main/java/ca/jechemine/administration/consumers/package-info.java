@NullMarked
package ca.jechemine.administration.consumers;

import org.jspecify.annotations.NullMarked;
