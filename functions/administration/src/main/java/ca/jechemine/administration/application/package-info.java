@NullMarked
package ca.jechemine.administration.application;

import org.jspecify.annotations.NullMarked;
