package ca.jechemine.notifications.domain.booking;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.Beneficiary;
import ca.jechemine.contracts.AppointmentNotice.Patient;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import java.util.List;
import java.util.Optional;

/// Who is in an appointment: whom to tell, and what to call them to each other.
public record Parties(About about, Audience audience) {

  private static final Text PROFESSIONAL = new Text("votre professionnel", "your professional");
  private static final Text CLIENT = new Text("votre client", "your client");

  public static Parties of(About about, People people) {
    return new Parties(about, Audience.of(about, List.of(), people));
  }

  /// Who is told what concerns the client.
  public Optional<Recipient> client() {
    return audience.client(about);
  }

  /// Who asked, and pays: the client, or the guardian of one without a mailbox.
  public Optional<Recipient> requester() {
    return audience.requester(about);
  }

  /// The professional; nobody where there is none.
  public Optional<Person> professional() {
    return Optional.ofNullable(about.professionalId()).flatMap(audience::professional);
  }

  /// The professional's name.
  public Text professionalName() {
    return named(professional(), PROFESSIONAL);
  }

  /// The name of whoever comes to the session (P of contract 40 §3.2): the loved one's, the
  /// patient's, or the client's own.
  public Text clientName() {
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
  public Optional<Person> account() {
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
