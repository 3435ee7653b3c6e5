/// Appointments as calendars spell them (RFC 5545, RFC 5546): the feed that programs subscribe to,
/// and the file that goes with a mail or is downloaded. Plain Java, for every domain that writes
/// one.
@NullMarked
package ca.jechemine.kernel.calendar;

import org.jspecify.annotations.NullMarked;
