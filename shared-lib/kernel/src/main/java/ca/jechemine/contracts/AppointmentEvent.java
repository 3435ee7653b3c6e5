package ca.jechemine.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the appointments domain tells of appointments and of the requests they begin as.
public sealed interface AppointmentEvent extends DomainEvent {

  @Override
  default String aggregate() {
    return "APPOINTMENT";
  }

  /// An appointment was made or changed; `version` rises with each change: keep the highest,
  /// whatever order they arrive in. `status` and `routingStatus` are as contract 20 spells them;
  /// `proposedTo` names the professionals who may accept it now. `referralFileId` is the file that
  /// its letter of referral is, as long as it has one: a letter is one appointment's alone. `about`
  /// is the appointment as it became; it is null in events from before it was told.
  record AppointmentChanged(
      String appointmentId,
      long version,
      String clientId,
      @Nullable String professionalId,
      String status,
      String routingStatus,
      List<String> proposedTo,
      @Nullable String referralFileId,
      AppointmentNotice.@Nullable About about,
      Instant occurredAt)
      implements AppointmentEvent {

    @Override
    public String aggregateId() {
      return appointmentId;
    }
  }
}
