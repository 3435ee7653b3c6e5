package ca.jechemine.appointments.domain;

import java.time.Instant;
import java.util.List;

/// What is left of an appointment whose client is forgotten (contract 10 §4.6, §11.9): who, when,
/// how long, for how much and how it ended, none of which says anything of the person any more.
///
/// The professional's notes and what they named an act stay as well: they are the professional's
/// own file, which they must keep five years after the last service.
public final class Forgetting {

  /// What names become.
  public static final String NAME = "[anonymized]";

  private Forgetting() {}

  /// Without anything personal, and called off if it is yet to come: nobody would be there. Nothing
  /// when that was done before. Forgetting alone is nothing that happened to the appointment: when
  /// it changed last stays what it was, so that it does not count as a use of either account.
  public static Change of(Appointment appointment, Instant now) {
    return calledOff(appointment, now).then(it -> Change.of(it, without(it)));
  }

  /// By the platform: nobody is left who could owe a fee.
  private static Change calledOff(Appointment appointment, Instant now) {
    boolean isYetToCome =
        switch (appointment.state()) {
          case State.Open _, State.Matched _ -> true;
          case State.Scheduled it -> it.at().start().isAfter(now);
          case State.Ongoing _, State.Completed _, State.NoShow _, State.Cancelled _ -> false;
        };
    return isYetToCome
        ? CallingOff.cancel(
            appointment, new CallingOff.Actor(Party.ADMIN, appointment.client()), null, now)
        : Change.none(appointment);
  }

  private static Appointment without(Appointment it) {
    return new Appointment(
        it.id(),
        it.client(),
        without(it.request()),
        without(it.state()),
        it.search(),
        new Meeting(it.meeting().modality(), null, null, it.meeting().notes()),
        it.payment(),
        it.minutes(),
        it.milestones(),
        it.reminded(),
        it.sequence(),
        null);
  }

  private static ServiceRequest without(ServiceRequest it) {
    return new ServiceRequest(
        without(it.beneficiary()),
        it.therapyType(),
        it.modality(),
        List.of(),
        List.of(),
        null,
        List.of(),
        it.isEmergency(),
        it.isReturningClient());
  }

  private static Beneficiary without(Beneficiary beneficiary) {
    return switch (beneficiary) {
      case Beneficiary.Self it -> it;
      case Beneficiary.LovedOne it ->
          new Beneficiary.LovedOne(
              NAME, NAME, it.relationship(), null, null, null, null, it.activation());
      case Beneficiary.Patient it ->
          new Beneficiary.Patient(
              new Beneficiary.Referrer(it.referrer().type(), NAME, null, null, null),
              new Beneficiary.Referred(NAME, NAME, null, null, null),
              null);
    };
  }

  /// Who called it off and when stays, why does not.
  private static State without(State state) {
    return state instanceof State.Cancelled it
        ? new State.Cancelled(without(it.cancellation()), it.before(), it.closure())
        : state;
  }

  private static Cancellation without(Cancellation it) {
    return new Cancellation(it.by(), it.at(), null);
  }
}
