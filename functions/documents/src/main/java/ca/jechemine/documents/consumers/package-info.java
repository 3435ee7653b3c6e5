@NullMarked
package ca.jechemine.documents.consumers;

import org.jspecify.annotations.NullMarked;
