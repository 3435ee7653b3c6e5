package ca.jechemine.notifications.domain.schedule;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.Beneficiary;
import ca.jechemine.contracts.AppointmentNotice.Patient;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.booking.Audience;
import ca.jechemine.notifications.domain.booking.Recipient;
import java.util.List;
import java.util.Optional;

/// Who is in an appointment: whom to tell, and what to call them to each other.
record Parties(About about, Audience audience) {

  private static final Text PROFESSIONAL = new Text("votre professionnel", "your professional");
  private static final Text CLIENT = new Text("votre client", "your client");

  static Parties of(About about, People people) {
    return new Parties(about, Audience.of(about, List.of(), people));
  }

  /// Who is told what concerns the client.
  Optional<Recipient> client() {
    return audience.client(about);
  }

  /// The professional; nobody where there is none.
  Optional<Person> professional() {
    return Optional.ofNullable(about.professionalId()).flatMap(audience::professional);
  }

  /// The professional's name.
  Text professionalName() {
    return named(professional(), PROFESSIONAL);
  }

  /// The name of whoever comes to the session (P of contract 40 §3.2): the loved one's, the
  /// patient's, or the client's own.
  Text clientName() {
    Beneficiary lovedOne = about.lovedOne();
    Patient patient = about.patient();
    if (lovedOne != null) {
      return same(lovedOne.firstName() + " " + lovedOne.lastName());
    }
    return patient == null
        ? named(account(), CLIENT)
        : same(patient.firstName() + " " + patient.lastName());
  }

  /// The client's account.
  Optional<Person> account() {
    return Optional.ofNullable(audience.known().get(new UserId(about.clientId())));
  }

  private static Text named(Optional<Person> person, Text otherwise) {
    return person
        .flatMap(it -> Optional.ofNullable(it.address().name()))
        .filter(it -> !it.isBlank())
        .map(Parties::same)
        .orElse(otherwise);
  }

  private static Text same(String name) {
    return new Text(name, name);
  }
}
