/// What the identity domain does by the clock.
@NullMarked
package ca.jechemine.identity.jobs;

import org.jspecify.annotations.NullMarked;
