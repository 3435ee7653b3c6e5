/// Runs functions under Lambda's runtime interface client and compares what they cost.
@NullMarked
package ca.jechemine.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
