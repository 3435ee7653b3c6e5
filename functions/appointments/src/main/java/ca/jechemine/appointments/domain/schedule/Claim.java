package ca.jechemine.appointments.domain.schedule;

import ca.jechemine.appointments.domain.AppointmentId;

/// A time that belongs to an appointment.
public record Claim(AppointmentId appointment, Interval interval) {}
