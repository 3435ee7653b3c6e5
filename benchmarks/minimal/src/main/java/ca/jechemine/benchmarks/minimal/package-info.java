/// The representative endpoint's AWS calls and nothing else.
@NullMarked
package ca.jechemine.benchmarks.minimal;

import org.jspecify.annotations.NullMarked;
