/// What bookings ask to be told (contract 40 §3.3): one class that turns events into notices, and
/// one for the words of each mail.
@NullMarked
package ca.jechemine.notifications.domain.booking;

import org.jspecify.annotations.NullMarked;
