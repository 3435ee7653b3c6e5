@NullMarked
package ca.jechemine.local.stripe;

import org.jspecify.annotations.NullMarked;
