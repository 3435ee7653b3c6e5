package ca.jechemine.appointments.domain;

import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// Appointments wherever they may stand, for tests.
public final class Situation {

  public static final Instant NOW = Instant.parse("2026-06-15T16:00:00Z");
  public static final Instant BEFORE = NOW.minus(Duration.ofHours(3));
  public static final Slot SLOT = new Slot(LocalDate.of(2026, 6, 24), LocalTime.of(13, 0), 60);

  /// What a session costs by the platform's own prices.
  public static final Prices.Shares SHARES =
      Prices.DEFAULT.shares(TherapyType.SOLO, Prices.Own.NONE);

  public static final AppointmentId ID = id(0xa);
  public static final UserId CLIENT = user(0xc1);
  public static final UserId ZOE = user(0xb1);
  public static final UserId YAN = user(0xb2);
  public static final UserId MIA = user(0xb3);
  public static final UserId STRANGER = user(0xb9);

  private Situation() {}

  public static AppointmentId id(int number) {
    return new AppointmentId("%024x".formatted(number));
  }

  public static UserId user(int number) {
    return new UserId("%024x".formatted(number));
  }

  /// A request for oneself, by video, alone, about anxiety.
  public static ServiceRequest request() {
    return new ServiceRequest(
        new Beneficiary.Self(),
        TherapyType.SOLO,
        Modality.VIDEO,
        List.of("Anxiety", "Grief"),
        List.of("Anxiété", "Deuil"),
        "I sleep badly",
        List.of("week_evening"),
        false,
        false);
  }

  /// The same, urgent or not, of somebody who leaves a professional or not.
  public static ServiceRequest request(boolean isEmergency, boolean isReturning) {
    ServiceRequest it = request();
    return new ServiceRequest(
        it.beneficiary(),
        it.therapyType(),
        it.modality(),
        it.needs(),
        it.motifs(),
        it.notes(),
        it.preferredAvailability(),
        isEmergency,
        isReturning);
  }

  /// Asked for at that moment and waiting to be matched.
  public static Appointment asked(
      AppointmentId id, UserId client, ServiceRequest for_, Instant at) {
    return new Appointment(
        id,
        client,
        for_,
        new State.Unrouted(),
        Search.NEW,
        Meeting.by(for_.modality()),
        Payment.pending(
            Prices.DEFAULT.shares(for_.therapyType(), Prices.Own.NONE), PaymentMethod.CARD),
        Appointment.USUAL_MINUTES,
        Milestones.begun(at),
        List.of());
  }

  /// One that stands there.
  public static Appointment in(State state) {
    return in(asked(ID, CLIENT, request(), BEFORE), state);
  }

  /// The same, standing there.
  public static Appointment in(Appointment it, State state) {
    return it.in(state, it.milestones());
  }

  /// The same, standing there, after all that happened then.
  public static Appointment in(Appointment it, Milestones milestones, State state) {
    return it.in(state, milestones);
  }

  /// The same after that search.
  public static Appointment after(Appointment it, Search search) {
    return it.after(search);
  }

  /// A session with Zoé, to be paid by transfer, that its status alone says was held.
  public static Appointment heldByTransfer(Instant at) {
    Appointment it = in(scheduled(ZOE));
    return Closing.complete(
            it.with(Payment.pending(it.payment().shares(), PaymentMethod.TRANSFER)), at)
        .after();
  }

  /// The same at the platform's price, of which that became.
  public static Appointment paying(Appointment it, PaymentStatus status) {
    return it.with(
        new Payment(SHARES, null, status, PaymentMethod.CARD, null, null, null, null, null));
  }

  public static State.Proposed offered(UserId... to) {
    return new State.Proposed(List.of(to), BEFORE, BEFORE.plus(Routing.ANSWER_WITHIN), null);
  }

  public static State.Pooled pooled() {
    return new State.Pooled(BEFORE);
  }

  public static State.Matched matched(UserId to) {
    return new State.Matched(to, BEFORE, null);
  }

  public static State.Scheduled scheduled(UserId with) {
    return new State.Scheduled(with, BEFORE, SLOT);
  }

  public static Cancellation cancellation() {
    return new Cancellation(Party.CLIENT, BEFORE, "no longer needed");
  }

  /// What a session was closed with, in every detail.
  public static Closure closure() {
    return new Closure(
        SessionOutcome.of("completed").orElseThrow(),
        SessionActNature.of("treatment").orElseThrow(),
        "something else",
        NOW.plus(Duration.ofDays(7)),
        NOW);
  }

  /// Every state that there is.
  public static List<State> everyState() {
    return List.of(
        new State.Unrouted(),
        offered(ZOE, YAN, MIA),
        new State.Proposed(List.of(ZOE), BEFORE, NOW, SLOT),
        pooled(),
        matched(ZOE),
        new State.Matched(ZOE, BEFORE, SLOT),
        scheduled(ZOE),
        new State.Ongoing(ZOE, BEFORE, SLOT),
        new State.Completed(ZOE, BEFORE, SLOT, closure()),
        new State.Completed(ZOE, BEFORE, SLOT, null),
        new State.NoShow(ZOE, BEFORE, SLOT, closure()),
        new State.NoShow(ZOE, BEFORE, SLOT, null),
        new State.Cancelled(cancellation(), new State.Unrouted(), null),
        new State.Cancelled(cancellation(), offered(ZOE, YAN), null),
        new State.Cancelled(cancellation(), pooled(), null),
        new State.Cancelled(cancellation(), matched(ZOE), null),
        new State.Cancelled(cancellation(), scheduled(ZOE), closure()));
  }
}
