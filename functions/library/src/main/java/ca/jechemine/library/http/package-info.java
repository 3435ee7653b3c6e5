@NullMarked
package ca.jechemine.library.http;

import org.jspecify.annotations.NullMarked;
