@NullMarked
package ca.jechemine.identity.jobs;

import org.jspecify.annotations.NullMarked;
