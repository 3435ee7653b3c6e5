@NullMarked
package ca.jechemine.runtime.secrets;

import org.jspecify.annotations.NullMarked;
