@NullMarked
package ca.jechemine.payments.domain.plan;

import org.jspecify.annotations.NullMarked;
