/// What is told of an appointment that has a date, or is to have one (contract 40 §3.3: 25–36,
/// 49–52): [ScheduleNotices] turns events into notices, and there is one class for the words of
/// each mail.
@NullMarked
package ca.jechemine.notifications.domain.schedule;

import org.jspecify.annotations.NullMarked;
