@NullMarked
package ca.jechemine.system.sessions;

import org.jspecify.annotations.NullMarked;
