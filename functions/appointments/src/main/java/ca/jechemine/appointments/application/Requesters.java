package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.People;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.matching.ClientWishes;
import ca.jechemine.appointments.domain.matching.Glossaries;
import ca.jechemine.appointments.domain.matching.Glossary;
import ca.jechemine.appointments.domain.matching.Patient;
import ca.jechemine.appointments.domain.matching.Place;
import ca.jechemine.appointments.domain.matching.Request;
import ca.jechemine.appointments.domain.matching.Requester;
import ca.jechemine.appointments.domain.matching.Wishes;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks up who asks. Their medical profile is looked at only when they ask for themselves: of a
/// loved one or a patient it says nothing (contract 20 §5.1).
public final class Requesters {

  private final People people;
  private final ClientWishes wishes;
  private final Glossaries glossaries;

  public Requesters(People people, ClientWishes wishes, Glossaries glossaries) {
    this.people = people;
    this.wishes = wishes;
    this.glossaries = glossaries;
  }

  /// Whose request it is, in one call.
  Requester of(Appointment appointment) {
    return switch (appointment.request().beneficiary()) {
      case Beneficiary.Self _ -> wishes.of(appointment.client());
      case Beneficiary.LovedOne _, Beneficiary.Patient _ ->
          new Requester(people.find(appointment.client()).orElse(null), Wishes.NONE);
    };
  }

  /// What matching weighs of it, in the same call; the catalogue besides, where the medical profile
  /// says what the client comes for.
  Request request(Appointment appointment, Instant now) {
    Requester requester = of(appointment);
    return new Request(
        appointment.id(),
        appointment.request().motifs(),
        appointment.request().modality(),
        appointment.request().therapyType(),
        appointment.request().preferredAvailability(),
        appointment.request().isEmergency(),
        patient(appointment.request().beneficiary(), requester),
        TorontoTime.day(now),
        requester.known().map(it -> it.contact().location()).flatMap(Place::of).orElse(null),
        Set.copyOf(appointment.search().refusedBy()),
        requester.wishes().saysWhatFor() ? glossaries.current() : Glossary.EMPTY);
  }

  private static Patient patient(Beneficiary beneficiary, Requester requester) {
    @Nullable LocalDate clientBorn = requester.known().map(Person::dateOfBirth).orElse(null);
    return switch (beneficiary) {
      case Beneficiary.Self _ -> new Patient.Self(clientBorn, requester.wishes());
      case Beneficiary.LovedOne it -> new Patient.LovedOne(it.dateOfBirth(), clientBorn);
      case Beneficiary.Patient _ -> new Patient.Referred();
    };
  }
}
