package ca.jechemine.notifications.domain.routing;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.Beneficiary;
import ca.jechemine.contracts.AppointmentNotice.Patient;
import ca.jechemine.contracts.AppointmentNotice.Payment;
import ca.jechemine.notifications.domain.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Requests that the tests of routing speak of, all with the same motif.
public final class Requests {

  public static final String ID = "0000000000000000000000a1";
  public static final String MOTIF = "Anxiété";
  public static final String LOVED_ONES_ADDRESS = "lea@example.com";
  public static final String PATIENTS_ADDRESS = "ana@example.com";

  private Requests() {}

  /// For oneself.
  public static About forSelf(Person client) {
    return about(client, null, null, null, "pending", false);
  }

  /// For a loved one: a grown one of whom an administrator has yet to say whom to turn to.
  public static About forGrownLovedOne(Person client) {
    return forLovedOne(
        client, new Beneficiary("Léa", "Morin", LOVED_ONES_ADDRESS, false, true, "pending_admin"));
  }

  /// For a loved one of fourteen or more who has an address.
  public static About forYouth(Person client) {
    return forLovedOne(
        client,
        new Beneficiary("Léa", "Morin", LOVED_ONES_ADDRESS, true, true, "sent_to_requester"));
  }

  /// For a child without an address.
  public static About forChild(Person client) {
    return forLovedOne(
        client, new Beneficiary("Léo", "Roy", null, true, false, "sent_to_requester"));
  }

  /// For a patient who has that address.
  public static About forPatient(Person client, @Nullable String email) {
    return about(
        client, null, null, new Patient("Ana", "Ruiz", email, "Dre Côté"), "pending", false);
  }

  /// The same, and it is urgent.
  public static About urgent(Person client) {
    return about(client, null, null, null, "pending", true);
  }

  /// Taken by that professional.
  public static About takenBy(Person professional, Person client) {
    return about(client, professional, null, null, "accepted", false);
  }

  /// In that state of routing.
  public static About routed(Person client, String routingStatus) {
    return about(client, null, null, null, routingStatus, false);
  }

  /// The same of a loved one, taken by that professional.
  public static About takenFor(About request, Person professional) {
    return new About(
        request.appointmentId(),
        request.clientId(),
        professional.id().value(),
        request.status(),
        "accepted",
        request.bookingFor(),
        request.type(),
        request.therapyType(),
        request.needs(),
        request.isEmergency(),
        request.language(),
        request.date(),
        request.time(),
        request.duration(),
        request.startsAt(),
        request.meetingLink(),
        request.location(),
        request.lovedOne(),
        request.patient(),
        request.payment(),
        request.version(),
        request.sequence());
  }

  /// The same, at a time that is set.
  public static About at(Instant start, About request) {
    return new About(
        request.appointmentId(),
        request.clientId(),
        request.professionalId(),
        "scheduled",
        request.routingStatus(),
        request.bookingFor(),
        request.type(),
        request.therapyType(),
        request.needs(),
        request.isEmergency(),
        request.language(),
        "2026-03-09",
        "14:30",
        request.duration(),
        start,
        request.meetingLink(),
        request.location(),
        request.lovedOne(),
        request.patient(),
        request.payment(),
        request.version(),
        request.sequence());
  }

  private static About forLovedOne(Person client, Beneficiary lovedOne) {
    return about(client, null, lovedOne, null, "pending", false);
  }

  private static About about(
      Person client,
      @Nullable Person professional,
      @Nullable Beneficiary lovedOne,
      @Nullable Patient patient,
      String routingStatus,
      boolean isEmergency) {
    return new About(
        ID,
        client.id().value(),
        professional == null ? null : professional.id().value(),
        "pending",
        routingStatus,
        lovedOne != null ? "loved-one" : patient != null ? "patient" : "self",
        "video",
        "solo",
        List.of(MOTIF),
        isEmergency,
        null,
        null,
        null,
        50,
        null,
        null,
        null,
        lovedOne,
        patient,
        new Payment(150_00, 15_00, 135_00, "pending", "card"),
        1,
        0);
  }
}
