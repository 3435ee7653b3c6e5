/// Runs the functions in this JVM, behind the same events as in Lambda.
@NullMarked
package ca.jechemine.local.lambda;

import org.jspecify.annotations.NullMarked;
