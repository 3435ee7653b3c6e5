@NullMarked
package ca.jechemine.system.identity;

import org.jspecify.annotations.NullMarked;
