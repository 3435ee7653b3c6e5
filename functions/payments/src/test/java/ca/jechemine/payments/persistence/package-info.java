@NullMarked
package ca.jechemine.payments.persistence;

import org.jspecify.annotations.NullMarked;
