@NullMarked
package ca.jechemine.identity;

import org.jspecify.annotations.NullMarked;
