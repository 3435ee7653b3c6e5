/// What reports say, and how each figure follows from what happened.
@NullMarked
package ca.jechemine.reporting.domain;

import org.jspecify.annotations.NullMarked;
