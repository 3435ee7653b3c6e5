@NullMarked
package ca.jechemine.library.domain.prescription;

import org.jspecify.annotations.NullMarked;
