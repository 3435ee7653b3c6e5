@NullMarked
package ca.jechemine.local;

import org.jspecify.annotations.NullMarked;
