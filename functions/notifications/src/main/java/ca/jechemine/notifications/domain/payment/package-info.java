/// What is told of money (contract 40 §3.3: 37–48, 53, 54): there is one class for the words of
/// each mail.
@NullMarked
package ca.jechemine.notifications.domain.payment;

import org.jspecify.annotations.NullMarked;
