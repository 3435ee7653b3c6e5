@NullMarked
package ca.jechemine.runtime.http;

import org.jspecify.annotations.NullMarked;
