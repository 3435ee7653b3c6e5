package ca.jechemine.system.promises;

import ca.jechemine.appointments.AppointmentsModule;
import ca.jechemine.appointments.domain.Guarantee;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.system.promises.UnknownFields.Probe;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;

/// How the routes of `docs/api/appointments-booking.yaml` are called without anything unknown.
final class BookingProbes {

  private static final long LATER_THAN_ANYTHING_TOLD = 1_000_000;

  private static final String LOVED_ONE =
      """
      "type":"video","needs":["Anxiété"],"bookingFor":"loved-one",
       "lovedOneInfo":{"firstName":"Léo","lastName":"Roy","relationship":"sibling",
         "dateOfBirth":"1990-05-04","email":"leo@exemple.ca"}
      """;

  static final Map<String, Probe> ALL =
      Map.of(
          "bookAppointment",
          Probe.of(Persona.CLIENT, "/api/appointments", "{" + LOVED_ONE + "}"),
          "bookAsGuest",
          new Probe(
              Persona.CLIENT,
              "/api/appointments/guest",
              n ->
                  """
                  {"guestInfo":{"firstName":"Nadia","lastName":"Roy","phone":"514 555-0177",
                    "email":"essai%d@exemple.ca","location":"Laval"},%s}
                  """
                      .formatted(n, LOVED_ONE)));

  private BookingProbes() {}

  /// A client books once their phone is verified.
  static void verifyPhone(RunningCloud cloud, UserId client) {
    cloud
        .cloud()
        .functions()
        .platform("BookAppointment")
        .build(AppointmentsModule::current)
        .people()
        .keep(
            new Person(
                client,
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
  }
}
