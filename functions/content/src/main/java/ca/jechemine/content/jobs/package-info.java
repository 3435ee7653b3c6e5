@NullMarked
package ca.jechemine.content.jobs;

import org.jspecify.annotations.NullMarked;
