@NullMarked
package ca.jechemine.documents;

import org.jspecify.annotations.NullMarked;
