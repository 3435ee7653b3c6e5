@NullMarked
package ca.jechemine.identity.crypto;

import org.jspecify.annotations.NullMarked;
