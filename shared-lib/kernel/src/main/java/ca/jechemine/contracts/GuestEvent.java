package ca.jechemine.contracts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the appointments domain tells of people who have no account yet, or whose account is to
/// become more than it is. The identity domain makes it so.
public sealed interface GuestEvent extends DomainEvent {

  @Override
  default String aggregate() {
    return "GUEST";
  }

  /// Whose account it is, or will be.
  String userId();

  @Override
  default String aggregateId() {
    return userId();
  }

  /// Somebody booked without an account, under an address that nobody was known by: an account of
  /// the role guest is to be made under that id, without a password. When the address turns out to
  /// be somebody's, nothing of theirs is touched, and `AccountEvent.GuestResolved` says whose.
  record GuestBooked(
      String userId,
      String email,
      String firstName,
      @Nullable String lastName,
      @Nullable String phone,
      @Nullable String location,
      String language,
      Instant occurredAt)
      implements GuestEvent {}

  /// A guardian booked for a minor of theirs: an account of the role client is to be made under
  /// that id, without a password, guarded by them.
  record MinorBooked(
      String userId,
      String guardianId,
      String firstName,
      String lastName,
      LocalDate dateOfBirth,
      String language,
      Instant occurredAt)
      implements GuestEvent {}

  /// A guest has a first date: the account is to become a client's, with an empty medical profile
  /// that names the motif. An account of another role is left alone (contract 20 §4.4).
  record GuestPromoted(String userId, @Nullable String primaryIssue, Instant occurredAt)
      implements GuestEvent {}
}
