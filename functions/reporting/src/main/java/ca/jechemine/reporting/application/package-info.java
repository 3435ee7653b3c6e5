/// Reports, and how what happened is kept for them.
@NullMarked
package ca.jechemine.reporting.application;

import org.jspecify.annotations.NullMarked;
