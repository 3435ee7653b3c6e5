/// The endpoints of billing and of two lists of the accounting.
@NullMarked
package ca.jechemine.reporting.http.billing;

import org.jspecify.annotations.NullMarked;
