@NullMarked
package ca.jechemine.runtime.dynamo;

import org.jspecify.annotations.NullMarked;
