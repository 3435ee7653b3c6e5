package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.Routing;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.appointments.domain.matching.Candidates;
import ca.jechemine.appointments.domain.matching.Matching;
import ca.jechemine.appointments.domain.matching.Rationale;
import ca.jechemine.appointments.domain.matching.Request;
import ca.jechemine.appointments.domain.matching.Score;
import java.time.Instant;
import java.util.List;

/// Offers a request that waits to those who suit it best, or opens it to everybody (contract 20
/// §5.1, §5.2). What is decided is kept with one conditional write: whatever somebody else decided
/// meanwhile stands.
public final class RouteRequest {

  private final Decisions decisions;
  private final Requesters requesters;
  private final Candidates candidates;

  public RouteRequest(Decisions decisions, Requesters requesters, Candidates candidates) {
    this.decisions = decisions;
    this.requesters = requesters;
    this.candidates = candidates;
  }

  /// What became of it; as it is when it does not wait any more, or waits for a person.
  public Decisions.Decided route(AppointmentId id) {
    return decisions.decide(
        id,
        Viewer.ADMIN,
        (appointment, _, now) ->
            appointment.state() instanceof State.Unrouted && !appointment.search().isByHand()
                ? match(appointment, now)
                : Change.none(appointment));
  }

  /// The same for whoever asks for it.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when there is none
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when it does not wait to be matched
  public Decisions.Decided routeNow(AppointmentId id) {
    return decisions.decide(
        id,
        Viewer.ADMIN,
        (appointment, _, now) -> {
          Routing.requireUnrouted(appointment);
          return match(appointment, now);
        });
  }

  /// Administrators hear that it waits and cannot be matched; once a round.
  public void giveUp(AppointmentId id) {
    decisions.decide(id, Viewer.ADMIN, (appointment, _, now) -> Routing.fail(appointment, now));
  }

  private Change match(Appointment appointment, Instant now) {
    Search search = appointment.search();
    Request request = requesters.request(appointment, now);
    List<Score> wave =
        Matching.inProduction()
            .wave(request, candidates.suitedTo(request), search.cascadeAttempts());
    if (wave.isEmpty()) {
      return Routing.pool(
          appointment,
          search.isExhausted() ? Routing.PoolCause.EXHAUSTED : Routing.PoolCause.NO_MATCH,
          now);
    }
    return Routing.propose(appointment, wave.stream().map(Score::professional).toList(), now)
        .because(new Rationale(search.cascadeAttempts(), now, wave));
  }
}
