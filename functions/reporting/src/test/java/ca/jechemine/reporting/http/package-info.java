@NullMarked
package ca.jechemine.reporting.http;

import org.jspecify.annotations.NullMarked;
