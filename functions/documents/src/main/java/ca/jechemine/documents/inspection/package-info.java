/// What files may contain.
@NullMarked
package ca.jechemine.documents.inspection;

import org.jspecify.annotations.NullMarked;
