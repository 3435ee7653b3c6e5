/// The endpoints of payments.
@NullMarked
package ca.jechemine.payments.http;

import org.jspecify.annotations.NullMarked;
