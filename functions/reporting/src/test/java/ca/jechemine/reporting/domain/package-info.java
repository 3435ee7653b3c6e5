@NullMarked
package ca.jechemine.reporting.domain;

import org.jspecify.annotations.NullMarked;
