package ca.jechemine.system.costs;

import ca.jechemine.appointments.AppointmentsModule;
import ca.jechemine.appointments.domain.Guarantee;
import ca.jechemine.appointments.domain.Motif;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import java.util.Map;

/// The routes of `docs/api/appointments-booking.yaml`. What other domains tell of is planted:
/// nothing is relayed meanwhile.
final class BookingVisits {

  private static final long LATER_THAN_ANYTHING_TOLD = 1_000_000;

  private final RunningCloud cloud;
  private final Folk folk;
  private final Api client;

  BookingVisits(RunningCloud cloud, Folk folk) {
    this.cloud = cloud;
    this.folk = folk;
    this.client = cloud.api().as(Persona.CLIENT);
    AppointmentsModule module =
        cloud.cloud().functions().platform("BookAppointment").build(AppointmentsModule::current);
    module
        .people()
        .keep(
            new Person(
                folk.id(Persona.CLIENT),
                LATER_THAN_ANYTHING_TOLD,
                Role.CLIENT,
                AccountStatus.ACTIVE,
                "fr",
                new Person.Contact("Marie", "Roy", Persona.CLIENT.email(), null, null),
                null,
                null,
                null,
                true,
                Guarantee.NONE),
            cloud.cloud().clock().instant());
    module
        .motifs()
        .keep(
            List.of(
                new Motif("0000000000000000000000e1", 1, "Vertige", "Dizziness", List.of(), true)));
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.of("bookAppointment", this::book, "bookAsGuest", this::bookAsGuest);
  }

  /// A newcomer asks a professional for a child of theirs: nobody looks for others meanwhile.
  Answer askForChild(String mark) {
    return folk.as(folk.guest())
        .post(
            "/api/appointments",
            """
            {"type":"video","needs":["Dizziness"],"bookingFor":"loved-one","linkGuardian":true,
             "notes":"%s","professionalId":"%s","lovedOneInfo":{"firstName":"Léo","lastName":"Roy",
              "relationship":"child","dateOfBirth":"2020-05-04"}}
            """
                .formatted(mark, folk.id(Persona.PROFESSIONAL)));
  }

  private Answer bookAsGuest(String mark) {
    return bookAsGuest(mark, "");
  }

  /// The same of a professional by name: nobody looks for others meanwhile.
  Answer askAsGuest(String mark) {
    return bookAsGuest(
        mark.replaceAll("\\W", ""),
        "\"professionalId\":\"%s\",".formatted(folk.id(Persona.PROFESSIONAL)));
  }

  private Answer bookAsGuest(String mark, String more) {
    return cloud
        .api()
        .post(
            "/api/appointments/guest",
            """
            {%s"type":"video","needs":["Dizziness"],"guestInfo":{"firstName":"Nadia",
             "lastName":"Paquet","email":"%s@exemple.ca","phone":"514 555-0177",
             "location":"Québec"}}
            """
                .formatted(more, mark));
  }

  private Answer book(String mark) {
    return client.post(
        "/api/appointments",
        "{\"type\":\"video\",\"needs\":[\"Dizziness\"],\"notes\":\"%s\"}".formatted(mark));
  }
}
