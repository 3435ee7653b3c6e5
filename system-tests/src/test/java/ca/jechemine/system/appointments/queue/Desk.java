package ca.jechemine.system.appointments.queue;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.system.appointments.routing.Cast;
import ca.jechemine.system.appointments.routing.Cast.Professional;
import ca.jechemine.system.appointments.routing.Interventions;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The administrators' desk: requests that wait, and who works on them.
final class Desk {

  static final String REQUESTS = "/api/admin/service-requests";
  static final Money PRICE = new Money(95_00);

  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

  private final RunningCloud cloud;
  final Cast cast;
  final Api support;

  Desk(RunningCloud cloud) {
    this.cloud = cloud;
    this.cast = new Cast(cloud);
    this.support = cloud.api().as(Persona.SUPPORT_ADMIN);
  }

  /// One whose session costs 95 dollars.
  Professional professional() {
    Professional professional = cast.professional();
    cast.charges(professional, PRICE);
    return professional;
  }

  /// A request of a client who can sign in.
  AppointmentId requestOf(UserId client, State state) {
    return cast.request(state, Search.NEW, asked(false), client);
  }

  static ServiceRequest asked(boolean urgent) {
    return Cast.asked(Modality.VIDEO, TherapyType.SOLO, Cast.MOTIF, urgent, false);
  }

  Answer act(Api by, AppointmentId id, String what, String body) {
    return by.post(REQUESTS + "/" + id + "/" + what, body);
  }

  Answer assign(Api by, AppointmentId id, Professional to) {
    return act(by, id, "assign", "{\"professionalId\":\"%s\"}".formatted(to.id()));
  }

  Answer mode(Api by, AppointmentId id, String mode) {
    return act(by, id, "assign", "{\"mode\":\"%s\"}".formatted(mode));
  }

  /// An hour, or as long as that, in nine days.
  Answer schedule(Api by, AppointmentId id, Professional with, String time, int minutes) {
    return act(
        by,
        id,
        "schedule",
        "{\"professionalId\":\"%s\",\"date\":\"%s\",\"time\":\"%s\",\"duration\":%d}"
            .formatted(with.id(), day(), time, minutes));
  }

  LocalDate day() {
    return LocalDate.ofInstant(cast.now(), TORONTO).plusDays(9);
  }

  Appointment kept(AppointmentId id) {
    return cast.read(id);
  }

  /// The kinds of what was told of it, in order, but for what it became.
  List<String> told(AppointmentId id) {
    return cast.told(id).stream()
        .map(it -> it.getClass().getSimpleName())
        .filter(it -> !it.equals("AppointmentChanged"))
        .toList();
  }

  /// What administrators did by hand: what, from what to what.
  List<String> interventions(AppointmentId id) {
    return new Interventions(cloud).of(id);
  }

  /// What is in the access log of whoever asks, the latest first.
  List<String> log(Api client) {
    cloud.settle();
    return StreamSupport.stream(
            client.get("/api/users/me/access-log?limit=100").json().path("entries").spliterator(),
            false)
        .map(it ->
            String.join(
                " ",
                it.path("actorRole").asText(),
                it.path("action").asText(),
                it.path("fileId").asText()))
        .toList();
  }

  /// How DynamoDB was asked by that function last.
  List<String> calls(String function) {
    return cloud.cloud().invocations().lastOf(function).calls("DynamoDb").stream()
        .map(it -> it.operation())
        .toList();
  }

  /// Administrators without that permission, and whoever is none.
  List<Api> withoutPermission(Persona... admins) {
    return Stream.concat(
            Stream.of(admins),
            Stream.of(Persona.DEACTIVATED_ADMIN, Persona.CLIENT, Persona.PROFESSIONAL))
        .map(it -> cloud.api().as(it))
        .toList();
  }
}
