@NullMarked
package ca.jechemine.contracts;

import org.jspecify.annotations.NullMarked;
