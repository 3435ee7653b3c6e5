package ca.jechemine.system.costs;

import ca.jechemine.appointments.application.RematchWaiting;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.appointments.domain.UndoWindow;
import ca.jechemine.kernel.UserId;
import ca.jechemine.system.appointments.routing.Cast;
import ca.jechemine.system.appointments.routing.Cast.Professional;
import ca.jechemine.system.appointments.routing.Intake;
import ca.jechemine.system.appointments.routing.Untold;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// The routes of `docs/api/appointments-routing.yaml`, and what their consumers hear.
final class RoutingVisits {

  private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");
  private static final String APPOINTMENTS = "/api/appointments/";

  private final RunningCloud cloud;
  private final Cast cast;
  private final Api support;
  private final Professional suiting;
  private final Intake intake;
  private final AtomicInteger reopened = new AtomicInteger();

  RoutingVisits(RunningCloud cloud) {
    this.cloud = cloud;
    this.cast = new Cast(cloud);
    this.support = cloud.api().as(Persona.SUPPORT_ADMIN);
    this.suiting = cast.professional();
    this.intake = new Intake(cloud);
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.of(
        "listProposedRequests", _ -> list("proposed"),
        "listPooledRequests", _ -> list("general"),
        "listAwaitingSchedule", _ -> list("awaiting-schedule"),
        "acceptProposal", _ -> answer("accept"),
        "refuseProposal", _ -> answer("refuse"),
        "undoAnswer", _ -> undo(),
        "releaseMatch", _ -> release(),
        "routeSubmission", _ -> route());
  }

  /// Somebody asks, and somebody suits.
  void ask() {
    cast.practises(suiting, "Anxiété");
    cast.ask(Cast.asked(Modality.VIDEO, TherapyType.SOLO, "Anxiété"));
  }

  /// A professional takes requests again, for whom as many wait longest as are matched anew, and
  /// one more; each time longer than the last, and for nobody any more afterwards.
  void reopen() {
    Instant longAgo = LONG_AGO.minus(Duration.ofDays(reopened.incrementAndGet()));
    Professional professional = intake.closed();
    for (int n = 0; n <= RematchWaiting.MOST; n++) {
      intake.waits(true, longAgo.plusSeconds(n));
    }
    intake.takes(professional, true);
    cloud.settle();
    intake.takes(professional, false);
  }

  /// A client leaves a professional.
  void leave() {
    cast.leave(cast.professional());
  }

  /// A request turns out to be somebody else's.
  void resolve(Folk folk) {
    AppointmentId id = cast.request(cast.pooled());
    folk.publishResolution(id.value(), cast.read(id).client());
  }

  /// Matching was given up of a request that is matched by now.
  void giveUp() {
    AppointmentId id = cast.ask(Cast.asked(Modality.PHONE, TherapyType.SOLO, "Deuil"));
    cloud.settle();
    String queue =
        cloud.cloud().application().queues().stream()
            .filter(it -> it.logicalId().equals("TellFailedMatchingQueue"))
            .findFirst()
            .orElseThrow()
            .physicalName();
    cloud
        .cloud()
        .aws()
        .sqs()
        .sendMessage(it ->
            it.queueUrl(cloud.cloud().aws().queueUrl(queue))
                .messageBody(cast.envelope(id, "ServiceRequested")));
  }

  /// A client who has a request is anonymised.
  void forget(UserId client) {
    cast.request(
        cast.matched(suiting),
        Search.NEW,
        Cast.asked(Modality.PHONE, TherapyType.SOLO, "Deuil"),
        client);
    cloud.settle();
    Answer answer =
        cloud
            .api()
            .as(Persona.SUPER_ADMIN)
            .post(
                "/api/admin/data-lifecycle",
                "{\"action\":\"anonymize_user\",\"userId\":\"%s\"}".formatted(client));
    if (answer.status() != 200) {
      throw new AssertionError("nobody was anonymised: " + answer);
    }
  }

  private Answer list(String which) {
    Professional professional = cast.professional();
    for (int n = 0; n < 3; n++) {
      cast.request(cast.offered(professional));
      cast.request(cast.pooled());
      cast.request(cast.matched(professional));
    }
    return professional.api().get(APPOINTMENTS + which + "?limit=2");
  }

  private Answer answer(String what) {
    Professional professional = cast.professional();
    AppointmentId id = cast.request(cast.offered(professional, cast.professional()));
    return professional.api().post(APPOINTMENTS + id + "/" + what, "{}");
  }

  private Answer undo() {
    Professional professional = cast.professional();
    AppointmentId id =
        new Untold(cast)
            .taken(professional, cloud.cloud().clock().instant().plus(UndoWindow.LONGEST));
    return professional.api().post(APPOINTMENTS + id + "/undo", "{}");
  }

  private Answer release() {
    Professional professional = cast.professional();
    AppointmentId id = cast.request(cast.matched(professional));
    return professional.api().post(APPOINTMENTS + id + "/release", "{}");
  }

  private Answer route() {
    AppointmentId id = cast.request(new State.Unrouted());
    return support.post(APPOINTMENTS + "route-submission", "{\"appointmentId\":\"" + id + "\"}");
  }
}
