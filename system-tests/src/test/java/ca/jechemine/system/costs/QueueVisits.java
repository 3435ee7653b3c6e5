package ca.jechemine.system.costs;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.system.appointments.routing.Cast;
import ca.jechemine.system.appointments.routing.Cast.Professional;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;

/// The routes of `docs/api/appointments-queue.yaml`.
final class QueueVisits {

  private static final String REQUESTS = "/api/admin/service-requests";

  private final Cast cast;
  private final Api support;

  QueueVisits(RunningCloud cloud) {
    this.cast = new Cast(cloud);
    this.support = cloud.api().as(Persona.SUPPORT_ADMIN);
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.of(
        "listServiceRequests", _ -> list(REQUESTS),
        "listGeneralPool", _ -> list("/api/admin/general-pool"),
        "assignServiceRequest", _ -> assign(),
        "scheduleServiceRequest", _ -> schedule(),
        "flagServiceRequest", _ -> flag(),
        "deleteServiceRequest", _ -> support.delete(REQUESTS + "/" + offered()),
        "listUserAppointments", _ -> listOfSomebody(),
        "adminCreateAppointment", _ -> create(),
        "adminUpdateAppointment", _ -> update());
  }

  /// The three newest urgent ones are before all others.
  private Answer list(String path) {
    for (int n = 0; n < 3; n++) {
      cast.request(
          cast.pooled(),
          Search.NEW,
          Cast.asked(Modality.VIDEO, TherapyType.SOLO, Cast.MOTIF, true, false),
          cast.client());
    }
    return support.get(path + "?limit=2");
  }

  private Answer assign() {
    return support.post(
        REQUESTS + "/" + offered() + "/assign",
        "{\"professionalId\":\"%s\"}".formatted(professional().id()));
  }

  private Answer schedule() {
    return support.post(
        REQUESTS + "/" + offered() + "/schedule",
        "{\"professionalId\":\"%s\",\"date\":\"%s\",\"time\":\"10:00\"}"
            .formatted(professional().id(), day()));
  }

  private Answer flag() {
    return support.post(REQUESTS + "/" + offered() + "/emergency", "{\"isEmergency\":true}");
  }

  private Answer listOfSomebody() {
    UserId client = cast.client();
    for (int n = 0; n < 3; n++) {
      of(client, cast.pooled());
    }
    return support.get("/api/admin/users/" + client + "/appointments?limit=2");
  }

  private Answer create() {
    return support.post(
        "/api/admin/appointments",
        "{\"clientId\":\"%s\",\"professionalId\":\"%s\",\"date\":\"%s\",\"time\":\"10:00\",\"type\":\"video\"}"
            .formatted(cast.client(), professional().id(), day()));
  }

  private Answer update() {
    AppointmentId id =
        of(
            cast.client(),
            new State.Scheduled(
                professional().id(), cast.now(), new Slot(day(), LocalTime.of(10, 0), 60)));
    return support.patch(
        "/api/admin/appointments/" + id, "{\"date\":\"%s\",\"time\":\"15:00\"}".formatted(day()));
  }

  private AppointmentId offered() {
    return cast.request(cast.offered(cast.professional(), cast.professional()));
  }

  private Professional professional() {
    Professional professional = cast.professional();
    cast.charges(professional, new Money(95_00));
    return professional;
  }

  private AppointmentId of(UserId client, State state) {
    return cast.request(
        state, Search.NEW, Cast.asked(Modality.VIDEO, TherapyType.SOLO, Cast.MOTIF), client);
  }

  private LocalDate day() {
    return LocalDate.ofInstant(cast.now(), ZoneOffset.UTC).plusDays(9);
  }
}
