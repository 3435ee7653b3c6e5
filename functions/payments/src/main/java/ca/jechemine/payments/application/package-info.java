/// What can be done with payments.
@NullMarked
package ca.jechemine.payments.application;

import org.jspecify.annotations.NullMarked;
