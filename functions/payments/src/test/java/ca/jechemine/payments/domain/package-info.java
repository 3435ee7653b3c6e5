@NullMarked
package ca.jechemine.payments.domain;

import org.jspecify.annotations.NullMarked;
