@NullMarked
package ca.jechemine.library.lucene;

import org.jspecify.annotations.NullMarked;
