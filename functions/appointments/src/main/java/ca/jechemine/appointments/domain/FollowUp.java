package ca.jechemine.appointments.domain;

import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.GuestEvent;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a client and a professional who know each other go on: the professional enters the next
/// session, or the client asks for it (contract 20 §2.30, §2.31). That the time is free is seen to
/// where the professional's days are kept.
public final class FollowUp {

  private FollowUp() {}

  /// What the professional enters, or an administrator: a session at a time, also outside their
  /// hours of work. It has its first date, with all that is kept of one; that of an administrator
  /// is told as such, and makes a client of a guest.
  ///
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when the time is past
  public static Change booked(
      AppointmentId id,
      UserId client,
      ServiceRequest request,
      State.Scheduled at,
      Meeting meeting,
      Payment payment,
      Party by,
      Instant now) {
    Scheduling.refusePast(at.at(), now);
    Change booked =
        Change.first(
            new Appointment(
                id,
                client,
                request,
                at,
                Search.NEW,
                meeting,
                payment,
                at.at().minutes(),
                Milestones.begun(now).scheduled(now),
                List.of()),
            about -> new AppointmentNotice.AppointmentBooked(about, by.code(), List.of(), now));
    return by == Party.ADMIN
        ? booked
            .and((Change.Notice) about -> new AppointmentNotice.FirstDateSet(about, now))
            .and(
                new GuestEvent.GuestPromoted(client.value(), request.issueType().orElse(null), now))
        : booked;
  }

  /// What a client asks of their professional: the time is kept free while that one alone may
  /// answer. Whom it is for, how many they are and what it is about is as it was `last`; a letter
  /// of referral stays with the appointment that it came with.
  ///
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when the time is past
  public static Change asked(
      AppointmentId id,
      Appointment last,
      Professional professional,
      Wanted wanted,
      Prices prices,
      Instant now) {
    Slot slot = wanted.slot();
    Scheduling.refusePast(slot, now);
    ServiceRequest request = wanted.after(last.request());
    Instant until = now.plus(Routing.ANSWER_WITHIN);
    return Change.first(
        new Appointment(
            id,
            last.client(),
            request,
            new State.Proposed(List.of(professional.id()), now, until, slot),
            Search.NEW,
            Meeting.by(wanted.modality()),
            Payment.pending(
                    prices.shares(request.therapyType(), professional.prices()), PaymentMethod.CARD)
                .under(prices.terms()),
            slot.minutes(),
            Milestones.begun(now),
            List.of()),
        about ->
            new AppointmentNotice.ProposalCreated(
                about, List.of(professional.id().value()), until, 0, now));
  }

  /// What a client says of the session that they ask for.
  public record Wanted(Slot slot, Modality modality, @Nullable String notes) {

    private ServiceRequest after(ServiceRequest last) {
      return new ServiceRequest(
          last.beneficiary().withoutLetter(),
          last.therapyType(),
          modality,
          last.needs(),
          last.motifs(),
          notes,
          List.of(),
          false,
          false);
    }

    /// Without a word of it, so that it gets into no log.
    @Override
    public String toString() {
      return "a session wanted by " + modality.code();
    }
  }

  /// Of these, the appointment whose professional is the client's own now: what was changed last of
  /// what is planned, being held or was held.
  public static Optional<Appointment> withCurrentProfessional(List<Appointment> appointments) {
    return appointments.stream()
        .filter(it -> isHeldOrPlanned(it.state()))
        .max(Comparator.comparing(it -> it.milestones().updatedAt()));
  }

  private static boolean isHeldOrPlanned(State state) {
    return switch (state) {
      case State.Scheduled _, State.Ongoing _, State.Completed _ -> true;
      case State.Open _, State.Matched _, State.NoShow _, State.Cancelled _ -> false;
    };
  }
}
