@NullMarked
package ca.jechemine.system.administrators;

import org.jspecify.annotations.NullMarked;
