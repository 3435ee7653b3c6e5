package ca.jechemine.identity.domain;

import java.util.Optional;
import java.util.stream.Stream;

/// Who takes part in merging accounts: a merge is finished once each has said that nothing is left
/// of the account that is given up (docs/adr/0069). A domain that is named here follows
/// `MergeStarted`.
public enum MergePart {
  IDENTITY("identity"),
  APPOINTMENTS("appointments"),
  PAYMENTS("payments"),
  DOCUMENTS("documents"),
  NOTIFICATIONS("notifications"),
  CONTACT("contact"),
  LIBRARY("library"),
  MESSAGES("messages");

  private final String code;

  MergePart(String code) {
    this.code = code;
  }

  /// As events and answers spell it.
  public String code() {
    return code;
  }

  /// The one of that code; empty of one that this version does not know.
  public static Optional<MergePart> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
