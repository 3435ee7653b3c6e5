/// What the library keeps of what other domains tell.
@NullMarked
package ca.jechemine.library.consumers;

import org.jspecify.annotations.NullMarked;
