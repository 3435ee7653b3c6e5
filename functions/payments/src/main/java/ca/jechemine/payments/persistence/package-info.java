/// Payments in the domain's table.
@NullMarked
package ca.jechemine.payments.persistence;

import org.jspecify.annotations.NullMarked;
