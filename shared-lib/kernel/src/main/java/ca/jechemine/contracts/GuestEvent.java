package ca.jechemine.contracts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the appointments and the identity domain tell each other of people who have no account yet,
/// or whose account is to become more than it is or to hold more than it does.
public sealed interface GuestEvent extends DomainEvent {

  @Override
  default String aggregate() {
    return "GUEST";
  }

  /// Whose account it is, or was to be.
  String userId();

  @Override
  default String aggregateId() {
    return userId();
  }

  /// Somebody booked without being signed in. When nobody has the address, an account of the role
  /// guest is to be made under that id, without a password. When somebody has it, nothing of theirs
  /// is touched; should they have another id, `GuestResolved` says which. `phone` and `location`
  /// are as they were written, `language` is `fr` or `en`; `preferredPaymentMethod` is of a new
  /// account, and null when nothing was said of it.
  record GuestBooked(
      String appointmentId,
      String userId,
      String email,
      String firstName,
      @Nullable String lastName,
      @Nullable String phone,
      @Nullable String location,
      String language,
      @Nullable String preferredPaymentMethod,
      Instant occurredAt)
      implements GuestEvent {

    @Override
    public String aggregateId() {
      return appointmentId;
    }
  }

  /// A guardian booked for a minor of theirs: an account of the role client is to be made under
  /// that id, without a password, guarded by them. When they guard that minor under another id
  /// already, or may not guard anybody, `GuestResolved` says whose the appointment is.
  record MinorBooked(
      String appointmentId,
      String userId,
      String guardianId,
      String firstName,
      String lastName,
      LocalDate dateOfBirth,
      String language,
      Instant occurredAt)
      implements GuestEvent {

    @Override
    public String aggregateId() {
      return appointmentId;
    }
  }

  /// The identity domain's answer: the appointment that was booked for `userId` is that account's.
  record GuestResolved(String appointmentId, String userId, String accountId, Instant occurredAt)
      implements GuestEvent {

    @Override
    public String aggregate() {
      return "GUEST_RESOLVED";
    }

    @Override
    public String aggregateId() {
      return appointmentId;
    }
  }

  /// A guest has a first date: the account is to become a client's, with an empty medical profile
  /// that names the motif. An account of another role is left alone (contract 20 §4.4).
  record GuestPromoted(String userId, @Nullable String primaryIssue, Instant occurredAt)
      implements GuestEvent {}

  /// Somebody who is signed in said, with a booking of theirs, how they would rather pay from now
  /// on: `interac`, `card`, `direct_debit` or `payment_plan` (contract 20 §2.2). What was said last
  /// counts.
  record PaymentMethodPreferred(
      String appointmentId, String userId, String method, Instant occurredAt)
      implements GuestEvent {

    @Override
    public String aggregateId() {
      return appointmentId;
    }
  }
}
