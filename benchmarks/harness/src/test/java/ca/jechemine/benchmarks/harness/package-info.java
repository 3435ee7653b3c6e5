/// Guards over what is deployed, and tests of the harness itself.
@NullMarked
package ca.jechemine.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
