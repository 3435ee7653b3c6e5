/// When a professional is free: Toronto wall clock, slots, claims (contract 20 §0, §5.4).
@NullMarked
package ca.jechemine.appointments.domain.schedule;

import org.jspecify.annotations.NullMarked;
