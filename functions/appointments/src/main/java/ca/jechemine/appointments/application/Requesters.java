package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.People;
import ca.jechemine.appointments.domain.matching.ClientWishes;
import ca.jechemine.appointments.domain.matching.Requester;
import ca.jechemine.appointments.domain.matching.Wishes;

/// Looks up who asks. Their medical profile is looked at only when they ask for themselves: of a
/// loved one or a patient it says nothing (contract 20 §5.1).
public final class Requesters {

  private final People people;
  private final ClientWishes wishes;

  public Requesters(People people, ClientWishes wishes) {
    this.people = people;
    this.wishes = wishes;
  }

  /// Whose request it is, in one call.
  Requester of(Appointment appointment) {
    return switch (appointment.request().beneficiary()) {
      case Beneficiary.Self _ -> wishes.of(appointment.client());
      case Beneficiary.LovedOne _, Beneficiary.Patient _ ->
          new Requester(people.find(appointment.client()).orElse(null), Wishes.NONE);
    };
  }
}
