@NullMarked
package ca.jechemine.administration.http;

import org.jspecify.annotations.NullMarked;
