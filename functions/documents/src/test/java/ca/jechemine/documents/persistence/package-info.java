@NullMarked
package ca.jechemine.documents.persistence;

import org.jspecify.annotations.NullMarked;
