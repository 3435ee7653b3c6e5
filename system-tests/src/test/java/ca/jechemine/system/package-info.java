@NullMarked
package ca.jechemine.system;

import org.jspecify.annotations.NullMarked;
