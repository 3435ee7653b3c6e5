@NullMarked
package ca.jechemine.local.journal;

import org.jspecify.annotations.NullMarked;
