@NullMarked
package ca.jechemine.system.profiles;

import org.jspecify.annotations.NullMarked;
