@NullMarked
package ca.jechemine.runtime.crypto;

import org.jspecify.annotations.NullMarked;
