@NullMarked
package ca.jechemine.administration.domain.settings;

import org.jspecify.annotations.NullMarked;
