/// Whom a professional has or had appointments with, and how those stand (contract 20 §2.13).
@NullMarked
package ca.jechemine.appointments.domain.clients;

import org.jspecify.annotations.NullMarked;
