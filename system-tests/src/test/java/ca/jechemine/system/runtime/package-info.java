@NullMarked
package ca.jechemine.system.runtime;

import org.jspecify.annotations.NullMarked;
