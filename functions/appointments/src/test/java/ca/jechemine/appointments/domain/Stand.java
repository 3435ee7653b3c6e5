package ca.jechemine.appointments.domain;

import java.util.List;

/// Where an appointment can stand, each with one that stands there.
enum Stand {
  UNROUTED,
  PROPOSED,
  POOLED,
  MATCHED,
  SCHEDULED,
  ONGOING,
  COMPLETED,
  NO_SHOW,
  CANCELLED;

  Appointment appointment() {
    return at(state());
  }

  /// The same appointment, paid that way and that far.
  Appointment paid(PaymentStatus status, PaymentMethod method, Prices.Shares shares) {
    return appointment()
        .with(new Payment(shares, null, status, method, null, null, null, null, null));
  }

  private State state() {
    return switch (this) {
      case UNROUTED -> new State.Unrouted();
      case PROPOSED ->
          new State.Proposed(
              List.of(Given.PRO, Given.COLLEAGUE),
              Given.EARLIER,
              Given.EARLIER.plusSeconds(1),
              null);
      case POOLED -> new State.Pooled(Given.EARLIER);
      case MATCHED -> new State.Matched(Given.PRO, Given.EARLIER, null);
      case SCHEDULED -> new State.Scheduled(Given.PRO, Given.EARLIER, Given.SLOT);
      case ONGOING -> new State.Ongoing(Given.PRO, Given.EARLIER, Given.SLOT);
      case COMPLETED -> new State.Completed(Given.PRO, Given.EARLIER, Given.SLOT, null);
      case NO_SHOW -> new State.NoShow(Given.PRO, Given.EARLIER, Given.SLOT, null);
      case CANCELLED ->
          new State.Cancelled(
              new Cancellation(Party.CLIENT, Given.EARLIER, "malade"),
              new State.Scheduled(Given.PRO, Given.EARLIER, Given.SLOT),
              null);
    };
  }

  static Appointment at(State state) {
    return new Appointment(
        new AppointmentId("000000000000000000f1f1f1"),
        Given.CLIENT,
        new ServiceRequest(
            new Beneficiary.Self(),
            TherapyType.SOLO,
            Modality.VIDEO,
            List.of("Anxiété"),
            List.of("Anxiété"),
            "Je dors mal.",
            List.of(),
            false,
            false),
        state,
        Search.NEW,
        Meeting.by(Modality.VIDEO),
        Payment.pending(Given.USUAL, PaymentMethod.CARD),
        60,
        Milestones.begun(Given.EARLIER),
        List.of());
  }
}
