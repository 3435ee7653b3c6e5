/// The rules of payments (contract 30).
@NullMarked
package ca.jechemine.payments.domain;

import org.jspecify.annotations.NullMarked;
