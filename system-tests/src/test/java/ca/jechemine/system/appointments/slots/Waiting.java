package ca.jechemine.system.appointments.slots;

import ca.jechemine.appointments.AppointmentsModule;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.appointments.domain.matching.Candidate;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.appointments.domain.schedule.WorkWeek;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.system.appointments.routing.Cast;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.RunningCloud;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/// Those who wait, a professional who receives by video each day from nine to five for a motif that
/// nobody else knows, and a session of theirs in nine days that somebody has.
final class Waiting {

  static final String TIME = "10:15";

  private static final String PATH = "/api/appointments/";

  private final Practice practice;
  private final Cast cast;
  private final AppointmentsModule module;

  private final String motif;
  private final UserId professional;
  private final Slot slot;

  Waiting(RunningCloud cloud) {
    this.practice = new Practice(cloud);
    this.cast = new Cast(cloud);
    this.module =
        cloud
            .cloud()
            .functions()
            .platform("AcceptProposal")
            .build(() -> AppointmentsModule.current());
    this.motif = "Motif" + practice.newId();
    this.professional = practice.professional();
    this.slot = new Slot(practice.in(9), LocalTime.parse(TIME), 60);
    cloud.settle();
    treatsIt();
  }

  /// Somebody and their request.
  record Client(UserId id, AppointmentId request) {}

  /// The API called by them, as long after they came as it may be.
  Api api(Client client) {
    return practice.as(client.id());
  }

  UserId professional() {
    return professional;
  }

  Slot slot() {
    return slot;
  }

  LocalDate day() {
    return slot.date();
  }

  Practice practice() {
    return practice;
  }

  /// Known to matching after whatever identity tells.
  private void treatsIt() {
    module
        .candidates()
        .keep(
            new Candidate(
                professional,
                Long.MAX_VALUE,
                new Candidate.Intake(true, true, true, true),
                new ca.jechemine.appointments.domain.matching.Practice(
                    List.of(motif),
                    null,
                    List.of(),
                    List.of("18-64"),
                    List.of("french"),
                    List.of("individual"),
                    List.of("online"),
                    null,
                    new WorkWeek(Map.of(), 60, 15),
                    null),
                0));
  }

  /// Has that session.
  Client scheduled() {
    return with(new State.Scheduled(professional, practice.now(), slot), motif);
  }

  /// Has a request that is everybody's, about what the professional treats.
  Client pooled() {
    return pooled(motif);
  }

  /// The same about something else.
  Client pooled(String about) {
    return with(cast.pooled(), about);
  }

  Client with(State state, String about) {
    ServiceRequest asked = Cast.asked(Modality.VIDEO, TherapyType.SOLO, about);
    UserId id = practice.account(Role.CLIENT);
    return new Client(id, cast.request(state, Search.NEW, asked, id));
  }

  /// The same, waiting for any time.
  Client waits(Client client) {
    Answer joined = join(client, "{\"preferredAvailability\":[]}");
    if (joined.status() != 200) {
      throw new AssertionError(joined.body());
    }
    return client;
  }

  Answer join(Client client, String wishes) {
    return api(client).post(PATH + client.request() + "/waitlist", wishes);
  }

  Answer shown(Client client) {
    return api(client).get(PATH + client.request() + "/waitlist");
  }

  Answer leave(Client client) {
    return api(client).delete(PATH + client.request() + "/waitlist");
  }

  Answer accept(Client client, String offer) {
    return api(client).post(offers(client, offer) + "/accept", "{}");
  }

  Answer decline(Client client, String offer) {
    return api(client).post(offers(client, offer) + "/decline", "{}");
  }

  private static String offers(Client client, String offer) {
    return PATH + client.request() + "/waitlist/offers/" + offer;
  }

  Answer cancel(Client client) {
    return api(client)
        .patch(PATH + client.request(), "{\"status\":\"cancelled\",\"cancelReason\":\"malade\"}");
  }

  /// The offer that is open to that client; blank when none is.
  String offer(Client client) {
    return shown(client).json().at("/offer/offerId").asText();
  }

  boolean isOffered(Client client) {
    return !offer(client).isEmpty();
  }

  /// When that professional's sessions begin that anybody may book on the day.
  List<String> free() {
    return practice
        .client()
        .get(
            "/api/appointments/available-slots?date=%s&professionalId=%s"
                .formatted(day(), professional))
        .json()
        .path("slots")
        .findValuesAsText("time");
  }

  Appointment read(Client client) {
    return cast.read(client.request());
  }

  Cast cast() {
    return cast;
  }
}
