@NullMarked
package ca.jechemine.administration.domain;

import org.jspecify.annotations.NullMarked;
