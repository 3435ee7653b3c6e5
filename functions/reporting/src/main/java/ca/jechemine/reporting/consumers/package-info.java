/// What is heard of other domains.
@NullMarked
package ca.jechemine.reporting.consumers;

import org.jspecify.annotations.NullMarked;
