@NullMarked
package ca.jechemine.administration.domain.incident;

import org.jspecify.annotations.NullMarked;
