package ca.jechemine.appointments.domain;

import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.GuestEvent;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an administrator does with a request of the queue: whatever is pending, with a professional
/// or without (contract 40 §6.6, contract 20 §2.45–2.48). What is somebody's is taken from them by
/// giving it to somebody else, and in no other way: neither matching anew nor opening to everybody
/// takes a request away that was accepted meanwhile.
public final class Queueing {

  private Queueing() {}

  /// Whether it is in the queue.
  public static boolean isPending(Appointment appointment) {
    return appointment.state().status() == AppointmentStatus.PENDING;
  }

  /// Whether it waits for an administrator to say who is asked to open an account for the loved
  /// one, and is nobody's.
  public static boolean awaitsActivation(Appointment appointment) {
    return appointment.state() instanceof State.Open
        && appointment.request().beneficiary() instanceof Beneficiary.LovedOne it
        && it.activation() == ActivationStatus.PENDING_ADMIN;
  }

  /// Whether it stands where it stood, as far as that matters to whoever decides on it: what was
  /// paid, said or answered meanwhile does not.
  public static boolean standsAsBefore(Appointment before, Appointment now) {
    return now.state().equals(before.state())
        && now.request().isEmergency() == before.request().isEmergency();
  }

  /// Gives the request to that professional, as if they had taken it. Whoever had it before is out.
  /// What is not paid yet costs `shares` from now on, what a session costs with them.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Conflict when it is not pending, or theirs already
  public static Change assign(
      Appointment appointment, UserId professional, Prices.Shares shares, Instant now) {
    State.Matched next =
        switch (appointment.state()) {
          case State.Matched it when it.assignee().equals(professional) ->
              throw Refusals.sameProfessional();
          case State.Proposed it when it.to().equals(List.of(professional)) ->
              new State.Matched(professional, now, it.asked());
          case State.Open _, State.Matched _ -> new State.Matched(professional, now, null);
          case State.Dated _, State.Cancelled _ -> throw Refusals.notInQueue();
        };
    List<String> others = texts(losing(appointment, professional));
    Appointment assigned =
        appointment
            .with(appointment.payment().at(shares))
            .saidAnew(Reminder::isOfMatch)
            .after(replacing(appointment, professional))
            .in(next, now);
    return Change.of(
        appointment,
        assigned,
        about -> new AppointmentNotice.ProposalAccepted(about, professional.value(), others, now),
        about ->
            new AppointmentNotice.AppointmentBooked(about, Party.ADMIN.code(), List.of(), now));
  }

  /// Opens the request to everybody; what is open to everybody stays as it is.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Conflict when it is somebody's, or not pending
  public static Change open(Appointment appointment, Instant now) {
    return switch (appointment.state()) {
      case State.Pooled _ -> Change.none(appointment);
      case State.Unrouted _, State.Proposed _ ->
          Change.of(
              appointment,
              appointment.in(new State.Pooled(now, Routing.PoolCause.ADMIN), now),
              Routing.pooled(appointment, Routing.PoolCause.ADMIN, now));
      case State.Assigned _, State.Cancelled _ -> throw notOpen(appointment);
    };
  }

  /// Has the request wait to be matched as if nothing had been tried.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Conflict when it is somebody's, or not pending
  public static Change anew(Appointment appointment, Instant now) {
    return switch (appointment.state()) {
      case State.Open _ ->
          Change.of(
              appointment,
              appointment.after(appointment.search().anew()).in(new State.Unrouted(), now));
      case State.Assigned _, State.Cancelled _ -> throw notOpen(appointment);
    };
  }

  /// When and with whom, how, and what else is said of it. `motif` is what it is about first of
  /// all, null when that stays.
  public record Date(UserId professional, Slot slot, Meeting meeting, @Nullable Motif motif) {

    /// A motif as the page shows it, and by its French label.
    public record Motif(String need, String french) {}
  }

  /// Sets the date of a request, with all that follows from a first one. Whoever had it before is
  /// out.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Conflict when it is not pending
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when the time is past
  public static Change schedule(
      Appointment appointment, Date date, Prices.Shares shares, Instant now) {
    if (!isPending(appointment)) {
      throw Refusals.notInQueue();
    }
    Scheduling.refusePast(date.slot(), now);
    UserId professional = date.professional();
    Instant matchedAt =
        appointment.state() instanceof State.Matched it && it.assignee().equals(professional)
            ? it.matchedAt()
            : now;
    List<String> others = texts(losing(appointment, professional));
    Appointment scheduled =
        about(appointment, date.motif(), now)
            .with(appointment.payment().at(shares))
            .saidAnew(Reminder::isOfMatch)
            .after(replacing(appointment, professional))
            .with(date.meeting(), now)
            .lasting(date.slot().minutes())
            .in(
                new State.Scheduled(professional, matchedAt, date.slot()),
                appointment.milestones().scheduled(now));
    return Change.of(
            appointment,
            scheduled,
            about -> new AppointmentNotice.FirstDateSet(about, now),
            about ->
                new AppointmentNotice.AppointmentBooked(about, Party.ADMIN.code(), others, now))
        .and(
            new GuestEvent.GuestPromoted(
                appointment.client().value(), scheduled.request().issueType().orElse(null), now));
  }

  private static Appointment about(
      Appointment appointment, Date.@Nullable Motif motif, Instant now) {
    return motif == null
        ? appointment
        : appointment.asked(appointment.request().about(motif.need(), motif.french()), now);
  }

  /// Says that the request is urgent, or is not. What is on offer ends with the other term, counted
  /// from when it was offered (contract 20 §5.3); of a time that the client chose no later than it
  /// begins.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Conflict when it is not pending
  public static Change flag(Appointment appointment, boolean urgent, Instant now) {
    if (!isPending(appointment)) {
      throw Refusals.notInQueue();
    }
    if (appointment.request().isEmergency() == urgent) {
      return Change.none(appointment);
    }
    Appointment flagged = appointment.asked(appointment.request().urgent(urgent), now);
    return Change.of(
        appointment,
        flagged.state() instanceof State.Proposed it
            ? flagged.in(ending(it, flagged), now)
            : flagged);
  }

  private static State.Proposed ending(State.Proposed offer, Appointment appointment) {
    Instant end = offer.at().plus(Routing.term(appointment));
    Instant until = offer.slot().map(Slot::start).filter(it -> it.isBefore(end)).orElse(end);
    return new State.Proposed(offer.to(), offer.at(), until, offer.asked());
  }

  /// Takes the request away; it is kept as called off. Again is the same.
  ///
  /// @throws ca.jechemine.kernel.Refusal.BadRequest unless it is pending and nobody's
  public static Change remove(Appointment appointment, UserId admin, String reason, Instant now) {
    return switch (appointment.state()) {
      case State.Open _ ->
          CallingOff.cancel(appointment, new CallingOff.Actor(Party.ADMIN, admin), reason, now);
      case State.Cancelled it
          when it.before() instanceof State.Open && reason.equals(it.cancellation().reason()) ->
          Change.none(appointment);
      case State.Assigned _, State.Cancelled _ -> throw Refusals.noLongerPending();
    };
  }

  /// Who has it on offer or as theirs, and loses it to that professional.
  private static List<UserId> losing(Appointment appointment, UserId professional) {
    return switch (appointment.state()) {
      case State.Proposed it ->
          it.to().stream()
              .filter(appointment::isOfferedTo)
              .filter(other -> !other.equals(professional))
              .toList();
      case State.Matched it when !it.assignee().equals(professional) -> List.of(it.assignee());
      case State.Unrouted _, State.Pooled _, State.Assigned _, State.Cancelled _ -> List.of();
    };
  }

  /// The search without whom it is taken from, and with whom it is given to.
  private static Search replacing(Appointment appointment, UserId professional) {
    Search without =
        appointment.state() instanceof State.Matched it && !it.assignee().equals(professional)
            ? appointment.search().without(it.assignee())
            : appointment.search();
    return without.with(professional);
  }

  private static RuntimeException notOpen(Appointment appointment) {
    return isPending(appointment) ? Refusals.alreadyAssigned() : Refusals.notInQueue();
  }

  private static List<String> texts(List<UserId> ids) {
    return ids.stream().map(UserId::value).toList();
  }

  /// Why a request of the queue stands where it does.
  public enum Reason {
    /// Waits to be matched by itself.
    WAITING,
    /// Waits for an administrator, as the client asked.
    HUMAN_REVIEW,
    /// Could not be matched by itself.
    MATCHING_FAILED,
    /// Is offered to those who suit it best.
    PROPOSED,
    /// Is offered to the professional whom the client chose, at a time.
    CLIENT_CHOICE,
    /// Nobody suits it.
    NO_MATCH,
    /// Was offered as often as it is.
    EXHAUSTED,
    /// Was given back by a professional.
    RELEASED,
    /// The client left their professional.
    RETURNING_CLIENT,
    /// An administrator opened it to everybody.
    ADMIN,
    /// Is open to everybody, and why was not kept.
    OPEN,
    /// Is somebody's, without a date.
    ACCEPTED
  }

  /// Why that one does; empty of what is not in the queue.
  public static Optional<Reason> reason(Appointment appointment) {
    return switch (appointment.state()) {
      case State.Unrouted _ -> Optional.of(waiting(appointment.search()));
      case State.Proposed it ->
          Optional.of(it.isOfClientsChoice() ? Reason.CLIENT_CHOICE : Reason.PROPOSED);
      case State.Pooled it -> Optional.of(it.because().map(Queueing::reason).orElse(Reason.OPEN));
      case State.Matched _ -> Optional.of(Reason.ACCEPTED);
      case State.Dated _, State.Cancelled _ -> Optional.empty();
    };
  }

  private static Reason waiting(Search search) {
    if (search.isByHand()) {
      return Reason.HUMAN_REVIEW;
    }
    return search.failed().isPresent() ? Reason.MATCHING_FAILED : Reason.WAITING;
  }

  private static Reason reason(Routing.PoolCause cause) {
    return switch (cause) {
      case NO_MATCH -> Reason.NO_MATCH;
      case EXHAUSTED -> Reason.EXHAUSTED;
      case RELEASED -> Reason.RELEASED;
      case RETURNING_CLIENT -> Reason.RETURNING_CLIENT;
      case ADMIN -> Reason.ADMIN;
    };
  }
}
