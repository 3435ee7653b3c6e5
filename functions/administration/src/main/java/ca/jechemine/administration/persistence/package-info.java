@NullMarked
package ca.jechemine.administration.persistence;

import org.jspecify.annotations.NullMarked;
