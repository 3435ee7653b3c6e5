@NullMarked
package ca.jechemine.documents.jobs;

import org.jspecify.annotations.NullMarked;
