@NullMarked
package ca.jechemine.reporting.application;

import org.jspecify.annotations.NullMarked;
