/// The representative endpoint's AWS calls as most Java functions make them.
@NullMarked
package ca.jechemine.benchmarks.usual;

import org.jspecify.annotations.NullMarked;
