package ca.jechemine.contracts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the library tells of resources that professionals assign to their clients between sessions.
/// What the professional notes for the client is in none of them. Titles are as they were when it
/// was prescribed; `titleEn` is empty when there is none.
public sealed interface PrescriptionEvent extends DomainEvent {

  @Override
  default String aggregate() {
    return "PRESCRIPTION";
  }

  /// A resource was assigned to a client. `prescribedByName` is as the account displayed it then;
  /// `dueDate` is a day of Toronto's calendar, null where there is none.
  record ResourcePrescribed(
      String prescriptionId,
      String clientId,
      String prescribedByUserId,
      String prescribedByName,
      String resourceId,
      String titleFr,
      String titleEn,
      @Nullable LocalDate dueDate,
      Instant occurredAt)
      implements PrescriptionEvent {

    @Override
    public String aggregateId() {
      return prescriptionId;
    }
  }

  /// What was assigned is due in two days, and not done. There is at most one for each.
  record PrescriptionReminded(
      String prescriptionId,
      String clientId,
      String prescribedByUserId,
      String prescribedByName,
      String resourceId,
      String titleFr,
      String titleEn,
      LocalDate dueDate,
      Instant occurredAt)
      implements PrescriptionEvent {

    @Override
    public String aggregateId() {
      return prescriptionId;
    }
  }

  /// The client, or who acts for them, says for the first time that it is done.
  /// `prescribedByUserId` is whom to tell; `clientName` is null where a guardian says so.
  record PrescriptionDone(
      String prescriptionId,
      String clientId,
      @Nullable String clientName,
      String prescribedByUserId,
      String resourceId,
      String titleFr,
      String titleEn,
      Instant occurredAt)
      implements PrescriptionEvent {

    @Override
    public String aggregateId() {
      return prescriptionId;
    }
  }
}
