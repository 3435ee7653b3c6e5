package ca.jechemine.appointments.domain;

import java.util.Optional;
import java.util.stream.Stream;

/// Where an appointment stands (contract 20 §4.1). It follows from its state.
public enum AppointmentStatus {
  PENDING("pending"),
  SCHEDULED("scheduled"),
  ONGOING("ongoing"),
  COMPLETED("completed"),
  CANCELLED("cancelled"),
  NO_SHOW("no-show");

  private final String code;

  AppointmentStatus(String code) {
    this.code = code;
  }

  /// As JSON spells it.
  public String code() {
    return code;
  }

  /// The one of that code.
  public static Optional<AppointmentStatus> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
