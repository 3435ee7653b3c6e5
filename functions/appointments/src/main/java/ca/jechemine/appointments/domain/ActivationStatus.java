package ca.jechemine.appointments.domain;

import java.util.Optional;
import java.util.stream.Stream;

/// Who is asked to open an account for a loved one (contract 20 §4.3).
public enum ActivationStatus {
  PENDING_ADMIN("pending_admin"),
  SENT_TO_REQUESTER("sent_to_requester"),
  SENT_TO_LOVED_ONE("sent_to_loved_one");

  private final String code;

  ActivationStatus(String code) {
    this.code = code;
  }

  /// As JSON spells it.
  public String code() {
    return code;
  }

  /// The one of that code.
  public static Optional<ActivationStatus> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
