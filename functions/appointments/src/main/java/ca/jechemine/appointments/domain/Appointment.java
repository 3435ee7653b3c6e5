package ca.jechemine.appointments.domain;

import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.appointments.domain.waitlist.SlotOffer;
import ca.jechemine.appointments.domain.waitlist.WaitlistEntry;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A request for a service, and the appointment that it becomes (contract 20). What may happen to
/// it is in `Routing`, `Scheduling`, `Closing` and `CallingOff`.
///
/// `client` is whoever asked; of a minor with a guardian, the minor. `reminded` is what was said
/// already, or passed over, of what is to be said in time. `sequence` is how often what calendars
/// show of it has changed (P13); `Change` counts. `entry` is their place on the waitlist, null
/// while they have none: it ends by itself where an appointment stands that waits for nothing.
public record Appointment(
    AppointmentId id,
    UserId client,
    ServiceRequest request,
    State state,
    Search search,
    Meeting meeting,
    Payment payment,
    int minutes,
    Milestones milestones,
    List<Reminder> reminded,
    int sequence,
    @Nullable WaitlistEntry entry) {

  public Appointment {
    reminded = List.copyOf(reminded);
    // What may yet be taken back takes nothing from the waitlist.
    entry = entry == null || !search.untold().isEmpty() ? entry : entry.at(state, search);
  }

  /// One that no calendar has shown, and whose client is not on the waitlist.
  public Appointment(
      AppointmentId id,
      UserId client,
      ServiceRequest request,
      State state,
      Search search,
      Meeting meeting,
      Payment payment,
      int minutes,
      Milestones milestones,
      List<Reminder> reminded) {
    this(
        id,
        client,
        request,
        state,
        search,
        meeting,
        payment,
        minutes,
        milestones,
        reminded,
        0,
        null);
  }

  /// How long a session is when nobody said.
  public static final int USUAL_MINUTES = 60;

  /// The professional's time that it takes, which nobody else may take.
  public Optional<Claim> claim() {
    return state.holdsItsSlot()
        ? state
            .professional()
            .or(this::asked)
            .flatMap(professional -> state.slot().map(slot -> new Claim(professional, slot)))
        : Optional.empty();
  }

  /// The client's place on the waitlist, if they have one.
  public Optional<WaitlistEntry> waiting() {
    return Optional.ofNullable(entry);
  }

  /// The freed time that is offered to the client and kept for them meanwhile.
  public Optional<SlotOffer> slotOffer() {
    return waiting().flatMap(WaitlistEntry::offered);
  }

  /// The letter of referral that it came with, if it did.
  public Optional<Beneficiary.Letter> letter() {
    return request.beneficiary() instanceof Beneficiary.Patient it
        ? Optional.ofNullable(it.letter())
        : Optional.empty();
  }

  /// Every time of a professional that nobody else may have because of it.
  public Set<Claim> kept() {
    return Stream.concat(
            claim().stream(),
            slotOffer().map(it -> new Claim(it.professional(), it.slot())).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// What the others know of it: the same, unless they were not told yet that it was taken
  /// (docs/adr/0050).
  public Appointment asTold() {
    return Undoing.asTold(this);
  }

  /// A professional's time.
  public record Claim(UserId professional, Slot slot) {}

  /// Whether it is offered to that professional, who has not refused.
  public boolean isOfferedTo(UserId professional) {
    return switch (state) {
      case State.Proposed it -> it.to().contains(professional) && !search.excludes(professional);
      case State.Pooled _ -> !search.excludes(professional);
      case State.Unrouted _, State.Assigned _, State.Cancelled _ -> false;
    };
  }

  /// Whether it is that professional's.
  public boolean isOf(UserId professional) {
    return state.professional().filter(professional::equals).isPresent();
  }

  /// Whether there is, or will be, anything to pay for: not where it was called off in time, nor
  /// where the session was for nothing.
  public boolean isOwed() {
    boolean isPriced = payment.shares().price().cents() > 0;
    return switch (state) {
      case State.Cancelled it ->
          isPriced && it.closure() != null && it.closure().outcome().isBilled();
      case State.Completed _, State.NoShow _ -> isPriced;
      case State.Open _, State.Matched _, State.Scheduled _, State.Ongoing _ -> true;
    };
  }

  /// The professional to whom alone it is offered, with a time.
  private Optional<UserId> asked() {
    return state instanceof State.Proposed it ? Optional.of(it.to().getFirst()) : Optional.empty();
  }

  Appointment in(State next, Instant now) {
    return new Appointment(
        id,
        client,
        request,
        next,
        search,
        meeting,
        payment,
        minutes,
        milestones.updated(now),
        reminded,
        sequence,
        entry);
  }

  Appointment in(State next, Milestones after) {
    return new Appointment(
        id, client, request, next, search, meeting, payment, minutes, after, reminded, sequence,
        entry);
  }

  /// The same with another history of the search.
  Appointment after(Search next) {
    return new Appointment(
        id,
        client,
        request,
        state,
        next,
        meeting,
        payment,
        minutes,
        milestones,
        reminded,
        sequence,
        entry);
  }

  /// The same with what the professional keeps of it.
  Appointment with(Meeting next, Instant now) {
    return new Appointment(
        id,
        client,
        request,
        state,
        search,
        next,
        payment,
        minutes,
        milestones.updated(now),
        reminded,
        sequence,
        entry);
  }

  Appointment with(Payment next) {
    return new Appointment(
        id,
        client,
        request,
        state,
        search,
        meeting,
        next,
        minutes,
        milestones,
        reminded,
        sequence,
        entry);
  }

  /// The same, with that said of whether a guarantee of its payment is waited for.
  Appointment awaiting(boolean guarantee) {
    return new Appointment(
        id,
        client,
        request,
        state,
        search,
        meeting,
        payment,
        minutes,
        milestones.awaiting(guarantee),
        reminded,
        sequence,
        entry);
  }

  Appointment lasting(int next) {
    return new Appointment(
        id,
        client,
        request,
        state,
        search,
        meeting,
        payment,
        next,
        milestones,
        reminded,
        sequence,
        entry);
  }

  /// The same, with that one asked to open an account for the loved one.
  Appointment asked(ActivationStatus activation, Instant now) {
    return new Appointment(
        id,
        client,
        request.asked(activation),
        state,
        search,
        meeting,
        payment,
        minutes,
        milestones.activationSent(now),
        reminded,
        sequence,
        entry);
  }

  /// The same, asked for otherwise.
  Appointment asked(ServiceRequest next, Instant now) {
    return new Appointment(
        id,
        client,
        next,
        state,
        search,
        meeting,
        payment,
        minutes,
        milestones.updated(now),
        reminded,
        sequence,
        entry);
  }

  /// The same, with these to be said anew.
  Appointment saidAnew(Predicate<Reminder> which) {
    return new Appointment(
        id,
        client,
        request,
        state,
        search,
        meeting,
        payment,
        minutes,
        milestones,
        reminded.stream().filter(which.negate()).toList(),
        sequence,
        entry);
  }

  /// The same, with these said or passed over.
  Appointment reminding(List<Reminder> more) {
    return new Appointment(
        id,
        client,
        request,
        state,
        search,
        meeting,
        payment,
        minutes,
        milestones,
        Stream.concat(reminded.stream(), more.stream()).distinct().toList(),
        sequence,
        entry);
  }

  /// The same with that place on the waitlist, or with none. Nothing happened to the appointment by
  /// it: when it changed last stays what it was.
  Appointment waiting(@Nullable WaitlistEntry next) {
    return new Appointment(
        id,
        client,
        request,
        state,
        search,
        meeting,
        payment,
        minutes,
        milestones,
        reminded,
        sequence,
        next);
  }

  /// The same of another client: the account that a guest turned out to have.
  public Appointment of(UserId next, Instant now) {
    return new Appointment(
        id,
        next,
        request,
        state,
        search,
        meeting,
        payment,
        minutes,
        milestones.updated(now),
        reminded,
        sequence,
        entry);
  }

  /// The same, counted so.
  Appointment counted(int next) {
    return new Appointment(
        id,
        client,
        request,
        state,
        search,
        meeting,
        payment,
        minutes,
        milestones,
        reminded,
        next,
        entry);
  }
}
