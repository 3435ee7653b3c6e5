@NullMarked
package ca.jechemine.system.promises;

import org.jspecify.annotations.NullMarked;
