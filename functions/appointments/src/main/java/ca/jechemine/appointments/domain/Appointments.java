package ca.jechemine.appointments.domain;

import ca.jechemine.appointments.domain.matching.Rationale;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where appointments are kept. Every change is one transaction with its version, its events, the
/// rows that lists are drawn by, and the professional's time that it takes or gives back.
public interface Appointments {

  /// One, as it is now.
  Optional<Versioned<Appointment>> find(AppointmentId id);

  /// These, as they are now, in this order; who is not there is left out. At most a hundred.
  List<Appointment> findAll(List<AppointmentId> ids);

  /// Keeps what was decided of it, and nothing when nothing was. `receipt` is that of the request,
  /// if it asked for one.
  ///
  /// @return the appointment as it is now
  /// @throws ca.jechemine.kernel.StaleVersion when it was changed since it was read
  /// @throws ca.jechemine.kernel.Refusal.Conflict with `SLOT_TAKEN` when the time is not free, with
  ///   `LETTER_ALREADY_USED` when another appointment has its letter of referral
  /// @throws InteracCodeTaken when another appointment has its new Interac code
  /// @throws ca.jechemine.kernel.AlreadyAnswered when the receipt is of an earlier request
  Versioned<Appointment> save(long readVersion, Change change, Optional<Receipt> receipt);

  /// Keeps a new one of a professional with a client of theirs. That another appointment links the
  /// two is a condition of the transaction: it holds at the moment in which the new one is kept.
  ///
  /// @return the appointment as it is now
  /// @throws ca.jechemine.kernel.Refusal.Forbidden with `NOT_YOUR_CLIENT` when none does any more
  /// @throws ca.jechemine.kernel.StaleVersion when what the two had was changed meanwhile
  /// @throws ca.jechemine.kernel.Refusal.Conflict with `SLOT_TAKEN` when the time is not free
  /// @throws ca.jechemine.kernel.AlreadyAnswered when the receipt is of an earlier request
  Versioned<Appointment> enter(Change first, Optional<Receipt> receipt);

  /// Keeps that somebody is forgotten in it, and why it was proposed to whom it was no longer;
  /// nothing when nothing was decided.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when it was changed since it was read
  void forget(long readVersion, Change change);

  /// Those of a client, undated ones first, then by date and time.
  Page<Appointment> ofClient(UserId client, Range range, PageRequest page);

  /// Those that are or were a professional's, without date first, then by date and time.
  Page<Appointment> ofProfessional(UserId professional, Range range, PageRequest page);

  /// Those of a client, the latest date first; behind them those that have none, the newest first,
  /// and at the end those that were called off before they had one.
  Page<Appointment> newestOfClient(UserId client, PageRequest page);

  /// Those that are or were a professional's, in the same order.
  Page<Appointment> newestOfProfessional(UserId professional, PageRequest page);

  /// The latest of a client, at most so many, those without a date first, then by date and time.
  List<Appointment> latestOfClient(UserId client, Range range, int most);

  /// The latest of a professional, in the same order.
  List<Appointment> latestOfProfessional(UserId professional, Range range, int most);

  /// All, in the same order, for administrators.
  Page<Appointment> all(Range range, PageRequest page);

  /// Those offered to a professional by name who has not refused, urgent ones first, then the
  /// newest.
  Page<Appointment> proposedTo(UserId professional, PageRequest page);

  /// Those open to everybody, in the same order.
  Page<Appointment> pooled(PageRequest page);

  /// Those open to everybody that are urgent, or those that are not, the oldest first.
  Page<Appointment> longestPooled(boolean urgent, PageRequest page);

  /// Those that could not be matched, as administrators were told, and that no person asked to look
  /// at; in the same order.
  Page<Appointment> longestUnmatched(boolean urgent, PageRequest page);

  /// Those that a professional has taken and not set a date for, urgent ones first, then the
  /// newest.
  Page<Appointment> awaitingSchedule(UserId professional, PageRequest page);

  /// Those that are pending, with a professional or without, urgent ones first, then the newest.
  Page<Appointment> pending(PageRequest page);

  /// Those of them that are nobody's, and of which an administrator is to say who is asked to open
  /// an account for the loved one; in the same order.
  Page<Appointment> awaitingActivation(PageRequest page);

  /// Those whose offer ends at that moment or before, the longest overdue first.
  Page<Appointment> endedOffers(Instant moment, PageRequest page);

  /// Those of which something is to be said at that moment or was before, the longest overdue
  /// first.
  Page<Appointment> toBeReminded(Instant moment, PageRequest page);

  /// Those with an answer of which the others are to be told at that moment or were before, the
  /// longest overdue first.
  Page<Appointment> toBeTold(Instant moment, PageRequest page);

  /// Those of these clients whom the professional has or had. At most a hundred.
  Set<UserId> clientsAmong(UserId professional, Collection<UserId> clients);

  /// Why it was proposed to whom it was, the first wave first; nothing of one that never was.
  List<Rationale> rationales(AppointmentId id);
}
