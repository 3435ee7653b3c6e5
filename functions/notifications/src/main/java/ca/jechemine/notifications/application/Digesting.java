package ca.jechemine.notifications.application;

import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.AppointmentNotice.ActivationApproved;
import ca.jechemine.contracts.AppointmentNotice.AppointmentBooked;
import ca.jechemine.contracts.AppointmentNotice.AppointmentCancelled;
import ca.jechemine.contracts.AppointmentNotice.AppointmentRescheduled;
import ca.jechemine.contracts.AppointmentNotice.AttendanceConfirmed;
import ca.jechemine.contracts.AppointmentNotice.FirstDateSet;
import ca.jechemine.contracts.AppointmentNotice.FreedSlotOffered;
import ca.jechemine.contracts.AppointmentNotice.GuestBookingReceived;
import ca.jechemine.contracts.AppointmentNotice.HumanReviewRequested;
import ca.jechemine.contracts.AppointmentNotice.MatchReleased;
import ca.jechemine.contracts.AppointmentNotice.MatchingFailed;
import ca.jechemine.contracts.AppointmentNotice.MeetingLinkSet;
import ca.jechemine.contracts.AppointmentNotice.ProfessionalLeft;
import ca.jechemine.contracts.AppointmentNotice.ProposalAccepted;
import ca.jechemine.contracts.AppointmentNotice.ProposalCreated;
import ca.jechemine.contracts.AppointmentNotice.ProposalExpired;
import ca.jechemine.contracts.AppointmentNotice.ProposalRefused;
import ca.jechemine.contracts.AppointmentNotice.ReminderDue;
import ca.jechemine.contracts.AppointmentNotice.RequestPooled;
import ca.jechemine.contracts.AppointmentNotice.ServiceRequested;
import ca.jechemine.contracts.AppointmentNotice.SessionClosed;
import ca.jechemine.contracts.AppointmentNotice.SessionStarted;
import ca.jechemine.contracts.DeliveryEvent.DigestDue;
import ca.jechemine.contracts.DeliveryEvent.HeldOffer;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Decision;
import ca.jechemine.notifications.domain.Delivery;
import ca.jechemine.notifications.domain.Ledger;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.NotificationSettings;
import ca.jechemine.notifications.domain.digest.DigestPolicy;
import ca.jechemine.notifications.domain.digest.Digests;
import ca.jechemine.notifications.domain.digest.Ending;
import ca.jechemine.notifications.domain.digest.Gatherable;
import ca.jechemine.notifications.domain.digest.Offers;
import ca.jechemine.notifications.domain.digest.Verdict;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Keeps a professional with many offers in an hour from as many mails: the first go at once, the
/// others in one mail when the hour is over (docs/adr/0049-many-offers-in-an-hour.md).
public final class Digesting {

  private static final String NO_LONGER_OPEN = "NO_LONGER_OPEN";
  private static final String RECIPIENT_GONE = "RECIPIENT_GONE";

  private final NotificationSettings settings;
  private final Digests digests;
  private final Offers offers;
  private final Ledger ledger;
  private final InstantSource clock;

  public Digesting(
      NotificationSettings settings,
      Digests digests,
      Offers offers,
      Ledger ledger,
      InstantSource clock) {
    this.settings = settings;
    this.digests = digests;
    this.offers = offers;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// Takes note of what the event ends: whoever had a request on offer before has it no more.
  void heed(DomainEvent event) {
    if (!(event instanceof AppointmentNotice notice)) {
      return;
    }
    switch (notice) {
      case ProposalRefused it ->
          offers.overFor(
              new UserId(it.professionalId()),
              it.aggregateId(),
              it.about().version(),
              clock.instant());
      case ProposalCreated _,
          ProposalAccepted _,
          ProposalExpired _,
          AppointmentBooked _,
          RequestPooled _,
          HumanReviewRequested _,
          AppointmentCancelled _ ->
          offers.over(notice.aggregateId(), notice.about().version(), clock.instant());
      case ServiceRequested _,
          ActivationApproved _,
          GuestBookingReceived _,
          MatchingFailed _,
          ProfessionalLeft _,
          MatchReleased _,
          FirstDateSet _,
          AppointmentRescheduled _,
          AttendanceConfirmed _,
          MeetingLinkSet _,
          SessionStarted _,
          SessionClosed _,
          ReminderDue _,
          FreedSlotOffered _ -> {}
    }
  }

  /// That the mail waits, if it is to.
  Optional<Decision> hold(Delivery delivery, MailNotice notice) {
    UserId reader = notice.reader();
    if (reader == null || !(notice.content() instanceof Gatherable content)) {
      return Optional.empty();
    }
    DigestPolicy policy = settings.digestPolicy();
    Instant now = clock.instant();
    return content
        .heldAs(delivery.id())
        .filter(it -> policy.mayHold(it, now))
        .filter(_ -> settings.mailPolicy().objection(CatalogueEvent.PROPOSAL_DIGEST).isEmpty())
        .flatMap(it -> hold(reader, it, policy, now));
  }

  private Optional<Decision> hold(
      UserId reader, HeldOffer offer, DigestPolicy policy, Instant now) {
    return switch (digests.admit(reader, hour -> policy.judge(offer.deliveryId(), hour, now))) {
      case Verdict.AtOnce _ -> Optional.empty();
      case Verdict.Hold(Instant until) ->
          Optional.of(new Decision.Hold(attempt -> digests.hold(reader, attempt, offer, until)));
    };
  }

  /// The event as it is now: a digest tells of nothing that is over.
  DomainEvent asOfNow(DomainEvent event) {
    return event instanceof DigestDue due ? open(due) : event;
  }

  /// Has what is still open of the digest sent, unless it was, and writes down what became of every
  /// delivery that it stands for. `digestId` is the digest's own delivery.
  ///
  /// @throws RuntimeException when the digest is to be tried again
  void tell(DigestDue due, String digestId, Consumer<DigestDue> sending) {
    if (!isSettled(digestId)) {
      DigestDue open = open(due);
      settle(without(due, open), Ending.untold(NO_LONGER_OPEN));
      if (open.offers().isEmpty()) {
        return;
      }
      sending.accept(open);
    }
    settle(due.offers(), Ending.of(ledger.find(digestId).orElseThrow()));
  }

  /// Writes down that there is nobody to tell.
  void giveUp(DigestDue due) {
    settle(due.offers(), Ending.untold(RECIPIENT_GONE));
  }

  private DigestDue open(DigestDue due) {
    return new DigestDue(
        due.deliveryId(),
        due.userId(),
        offers.stillOpen(new UserId(due.userId()), due.offers(), clock.instant()),
        due.occurredAt());
  }

  private static List<HeldOffer> without(DigestDue due, DigestDue open) {
    return due.offers().stream().filter(it -> !open.offers().contains(it)).toList();
  }

  private boolean isSettled(String digestId) {
    return ledger.find(digestId).filter(it -> it.state().isSettled()).isPresent();
  }

  private void settle(List<HeldOffer> told, Ending ending) {
    if (!told.isEmpty()) {
      digests.settle(told, ending, clock.instant());
    }
  }
}
