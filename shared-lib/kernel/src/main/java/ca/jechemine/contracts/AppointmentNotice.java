package ca.jechemine.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to an appointment, for whoever tells people of it or settles what follows from it
/// (contract 40 §3.3, contract 20 §6). Each is written in the transaction of the change itself, and
/// carries the appointment as it became, so that nobody has to ask.
public sealed interface AppointmentNotice extends DomainEvent {

  @Override
  default String aggregate() {
    return "APPOINTMENT";
  }

  /// The appointment as it became.
  About about();

  @Override
  default String aggregateId() {
    return about().appointmentId();
  }

  /// An appointment in the words of contract 20. `date` is a calendar day and `time` `HH:MM`, both
  /// Toronto wall clock; `startsAt` is the same as an instant. `language` is the client's own, or
  /// that of the page on which a guest booked. `lovedOne` and `patient` are there when the booking
  /// is for one. Amounts are cents. `sequence` is how often what calendars show of it has changed;
  /// with `appointmentId` it makes an entry of `ca.jechemine.kernel.calendar` (P13).
  record About(
      String appointmentId,
      String clientId,
      @Nullable String professionalId,
      String status,
      String routingStatus,
      String bookingFor,
      String type,
      String therapyType,
      List<String> needs,
      boolean isEmergency,
      @Nullable String language,
      @Nullable String date,
      @Nullable String time,
      int duration,
      @Nullable Instant startsAt,
      @Nullable String meetingLink,
      @Nullable String location,
      @Nullable Beneficiary lovedOne,
      @Nullable Patient patient,
      Payment payment,
      long version,
      int sequence) {}

  /// The loved one. `isAddressee`: what concerns the client goes to them, who are fourteen or older
  /// and have an address, instead of to whoever asked (contract 20 §6).
  record Beneficiary(
      String firstName,
      String lastName,
      @Nullable String email,
      boolean isMinor,
      boolean isAddressee,
      String activation) {}

  /// The patient of a referral, and who refers them.
  record Patient(String firstName, String lastName, @Nullable String email, String referrerName) {}

  /// What is to be paid, in cents. `status` is `cancelled` when nothing is owed and nothing was
  /// paid before, also while a payment is under way, which is then to be given up. `transferDueAt`
  /// is until when a transfer is waited for, null where none is.
  record Payment(
      long priceCents,
      long platformFeeCents,
      long payoutCents,
      String status,
      String method,
      @Nullable Instant transferDueAt) {

    /// One of which no transfer is waited for.
    public Payment(
        long priceCents, long platformFeeCents, long payoutCents, String status, String method) {
      this(priceCents, platformFeeCents, payoutCents, status, method, null);
    }
  }

  /// A time that was, or was to be.
  record Time(String date, String time, int duration, Instant startsAt) {}

  /// Whoever booked without being signed in, as they called themselves, and where they are told of
  /// it: the copies of the accounts have not heard of them yet. `language` is `fr` or `en`.
  record Requester(String email, String firstName, @Nullable String lastName, String language) {

    @Override
    public String toString() {
      return "a requester";
    }
  }

  /// Somebody asked for a service, signed in or not (catalogue 14, 15, 17).
  record ServiceRequested(About about, boolean isGuest, Instant occurredAt)
      implements AppointmentNotice {}

  /// An administrator said who is asked to open an account for the loved one: `target` is
  /// `requester` or `loved-one` (catalogue 14).
  record ActivationApproved(About about, String target, Instant occurredAt)
      implements AppointmentNotice {}

  /// The booking of somebody who is not signed in was taken, whatever else became of it (catalogue
  /// 13). It is the one event that tells them so.
  record GuestBookingReceived(About about, Requester requester, Instant occurredAt)
      implements AppointmentNotice {}

  /// An appointment was made with a professional, and perhaps a time (catalogue 29, 16). `by` is
  /// who made it: client, professional, admin, or guest, who is not signed in and is told of it by
  /// `GuestBookingReceived`. `withdrawnFrom` are those who had the request until then, or had it on
  /// offer, and hear of it by this alone (catalogue 19).
  record AppointmentBooked(About about, String by, List<String> withdrawnFrom, Instant occurredAt)
      implements AppointmentNotice {}

  /// The request was offered to these professionals, who have until then (catalogue 16). `attempt`
  /// counts from 0.
  record ProposalCreated(
      About about, List<String> proposedTo, Instant until, int attempt, Instant occurredAt)
      implements AppointmentNotice {}

  /// A professional refused an offer (catalogue 20); `isLast` when nobody is left of the offer.
  record ProposalRefused(About about, String professionalId, boolean isLast, Instant occurredAt)
      implements AppointmentNotice {}

  /// An offer was not answered in time by these (catalogue 20).
  record ProposalExpired(About about, List<String> unansweredBy, Instant occurredAt)
      implements AppointmentNotice {}

  /// The request is open to every professional (catalogue 21). `cause` is `NO_MATCH`, `EXHAUSTED`,
  /// `RELEASED`, `RETURNING_CLIENT` or `ADMIN`.
  record RequestPooled(About about, String cause, int refusals, int attempts, Instant occurredAt)
      implements AppointmentNotice {}

  /// Matching the request failed again and again (catalogue 22).
  record MatchingFailed(About about, Instant occurredAt) implements AppointmentNotice {}

  /// A professional took the request (catalogue 18); `othersProposed` were offered it as well and
  /// had not refused (catalogue 19).
  record ProposalAccepted(
      About about, String professionalId, List<String> othersProposed, Instant occurredAt)
      implements AppointmentNotice {}

  /// A client who had this professional asks for another: what they have with the former from then
  /// on is called off. `about` is the new request.
  record ProfessionalLeft(About about, String professionalId, Instant occurredAt)
      implements AppointmentNotice {}

  /// The professional gave the matched request back before it had a date.
  record MatchReleased(About about, String professionalId, Instant occurredAt)
      implements AppointmentNotice {}

  /// A request has its first date (catalogue 37, 38): a guest becomes a client by it.
  record FirstDateSet(About about, Instant occurredAt) implements AppointmentNotice {}

  /// The date or time was changed (catalogue 30). `by` as above.
  record AppointmentRescheduled(About about, Time before, String by, Instant occurredAt)
      implements AppointmentNotice {}

  /// The client said that they will come.
  record AttendanceConfirmed(About about, Instant occurredAt) implements AppointmentNotice {}

  /// A meeting link was set or changed (catalogue 33); `isReplacement` when there was another one
  /// before.
  record MeetingLinkSet(About about, boolean isReplacement, Instant occurredAt)
      implements AppointmentNotice {}

  /// An appointment was called off (catalogue 31, 32). `by` as above; `feeCents` is what the client
  /// owes of the price for being late, `refundCents` what goes back to them if it was paid;
  /// `proposedTo` are those who had it on offer.
  record AppointmentCancelled(
      About about,
      String by,
      String byUserId,
      boolean wasScheduled,
      long feeCents,
      long refundCents,
      List<String> proposedTo,
      Instant occurredAt)
      implements AppointmentNotice {}

  /// The session was begun.
  record SessionStarted(About about, Instant occurredAt) implements AppointmentNotice {}

  /// The session was closed and is to be charged and credited (catalogue 43, 45, 48; contract 20
  /// §5.7). `listPriceCents` is what the session costs before the outcome was weighed,
  /// `actNatureOther` what was done in the professional's own words.
  record SessionClosed(
      About about,
      String outcome,
      @Nullable String actNature,
      @Nullable String actNatureOther,
      boolean isBilled,
      long listPriceCents,
      @Nullable Instant nextAppointmentAt,
      @Nullable Instant transferDueAt,
      @Nullable String interacReferenceCode,
      Instant occurredAt)
      implements AppointmentNotice {}

  /// Something is due to be said at this point of time (contract 20 §5.9; catalogue 25–28, 34–36,
  /// 49–52). `reminder` names the flag of the contract that it stands for; `lacksGuarantee` when
  /// nothing vouches for the payment.
  record ReminderDue(About about, String reminder, boolean lacksGuarantee, Instant occurredAt)
      implements AppointmentNotice {}

  /// The client asked a person to look at how professionals were chosen (Law 25, s. 12.1):
  /// administrators decide from now on. `observations` are the client's words, and `withdrawnFrom`
  /// those who had it on offer.
  record HumanReviewRequested(
      About about, @Nullable String observations, List<String> withdrawnFrom, Instant occurredAt)
      implements AppointmentNotice {}

  /// A time that became free was offered to this appointment's client, held for them until then.
  record FreedSlotOffered(About about, String offerId, Time slot, Instant until, Instant occurredAt)
      implements AppointmentNotice {}
}
