package ca.jechemine.documents.domain;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.UserId;
import java.util.function.BooleanSupplier;

/// As whom somebody comes to the file of a client (contract 40 §2.5).
public enum Involvement {
  /// It is theirs.
  CLIENT,
  /// They may act for the client, who is a minor.
  GUARDIAN,
  /// An appointment relates them to the client.
  PROFESSIONAL,
  /// They administer clients' files.
  ADMINISTRATOR,
  /// It does not concern them.
  NONE;

  /// The caller's. Relations are asked for only where they decide.
  ///
  /// @param isRelated whether an appointment relates the caller to the client
  /// @param mayActFor whether the client is a minor whose guardian the caller is
  public static Involvement of(
      Caller caller, UserId client, BooleanSupplier isRelated, BooleanSupplier mayActFor) {
    if (caller.status() == AccountStatus.INACTIVE) {
      return NONE;
    }
    if (caller.id().equals(client)) {
      return CLIENT;
    }
    if (UploadRights.maySeePatients(caller)) {
      return ADMINISTRATOR;
    }
    if (UploadRights.isProfessional(caller) && isRelated.getAsBoolean()) {
      return PROFESSIONAL;
    }
    return mayActFor.getAsBoolean() ? GUARDIAN : NONE;
  }

  /// Whether they read what is in the file.
  public boolean reads() {
    return this != NONE;
  }

  /// Whether they put documents into it.
  public boolean adds() {
    return this == PROFESSIONAL || this == ADMINISTRATOR;
  }

  /// Whether it is shown to them as to the client: without notes, and without what was not scanned.
  public boolean isOfClient() {
    return this == CLIENT || this == GUARDIAN;
  }
}
