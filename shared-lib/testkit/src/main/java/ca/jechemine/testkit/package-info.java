@NullMarked
package ca.jechemine.testkit;

import org.jspecify.annotations.NullMarked;
