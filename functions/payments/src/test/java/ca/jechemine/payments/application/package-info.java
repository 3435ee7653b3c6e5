@NullMarked
package ca.jechemine.payments.application;

import org.jspecify.annotations.NullMarked;
