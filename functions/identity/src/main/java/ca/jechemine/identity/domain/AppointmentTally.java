package ca.jechemine.identity.domain;

/// How many appointments somebody has, as far as was heard: all, the sessions that took place,
/// those to which the client did not come, those that have a date to come, and those whose payment
/// failed.
public record AppointmentTally(
    long total, long completed, long noShows, long scheduled, long failedPayments) {

  public static final AppointmentTally NONE = new AppointmentTally(0, 0, 0, 0, 0);

  /// What one appointment counts.
  public static AppointmentTally of(KnownAppointment appointment) {
    return new AppointmentTally(
        1,
        appointment.isCompleted() ? 1 : 0,
        appointment.isNoShow() ? 1 : 0,
        appointment.isScheduled() ? 1 : 0,
        appointment.isPaymentFailed() ? 1 : 0);
  }

  /// Both together.
  public AppointmentTally plus(AppointmentTally other) {
    return new AppointmentTally(
        total + other.total,
        completed + other.completed,
        noShows + other.noShows,
        scheduled + other.scheduled,
        failedPayments + other.failedPayments);
  }

  /// What takes it away again.
  public AppointmentTally negated() {
    return new AppointmentTally(-total, -completed, -noShows, -scheduled, -failedPayments);
  }
}
