package ca.jechemine.appointments.domain;

import java.util.Optional;
import java.util.stream.Stream;

/// Where the search for a professional stands (contract 20 §4.2). It follows from the state.
public enum RoutingStatus {
  PENDING("pending"),
  PROPOSED("proposed"),
  ACCEPTED("accepted"),
  GENERAL("general");

  private final String code;

  RoutingStatus(String code) {
    this.code = code;
  }

  /// As JSON spells it.
  public String code() {
    return code;
  }

  /// The one of that code.
  public static Optional<RoutingStatus> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
