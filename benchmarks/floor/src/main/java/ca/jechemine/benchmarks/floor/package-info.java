/// The bare floor that every cold start is divided by.
@NullMarked
package ca.jechemine.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
