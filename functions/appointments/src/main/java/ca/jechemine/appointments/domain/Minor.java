package ca.jechemine.appointments.domain;

import ca.jechemine.contracts.GuestEvent.MinorBooked;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// A child for whom their guardian books (contract 20 §2.2). Within the guardian's family alone two
/// bookings are for the same child when name and birth date are the same: another family's child of
/// that name is another child, and no e-mail address says who a child is.
public record Minor(UserId guardian, String firstName, String lastName, LocalDate dateOfBirth) {

  /// The loved one, if they are the guardian's child and not of age on that day.
  public static Optional<Minor> of(Beneficiary.LovedOne lovedOne, UserId guardian, LocalDate day) {
    LocalDate birth = lovedOne.dateOfBirth();
    return birth != null
            && lovedOne.relationship() == Relationship.CHILD
            && Beneficiary.LovedOne.isYoungerThan(Beneficiary.LovedOne.AGE_OF_MAJORITY, birth, day)
        ? Optional.of(new Minor(guardian, lovedOne.firstName(), lovedOne.lastName(), birth))
        : Optional.empty();
  }

  /// What is the same for the same child of the same guardian, whatever the case of the letters.
  public String identity() {
    return String.join(
        "\n",
        guardian.value(),
        firstName.toLowerCase(Locale.ROOT),
        lastName.toLowerCase(Locale.ROOT),
        dateOfBirth.toString());
  }

  /// How the booking shows them.
  public Person.Contact contact() {
    return new Person.Contact(firstName, lastName, "", null, null);
  }

  MinorBooked booked(Appointment appointment, String language, Instant now) {
    return new MinorBooked(
        appointment.id().value(),
        appointment.client().value(),
        guardian.value(),
        firstName,
        lastName,
        dateOfBirth,
        language,
        now);
  }

  /// Without a name, so that it gets into no log.
  @Override
  public String toString() {
    return "a minor of " + guardian;
  }
}
