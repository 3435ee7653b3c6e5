package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.Queueing;
import ca.jechemine.appointments.domain.Routing;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.appointments.domain.matching.Candidate;
import ca.jechemine.appointments.domain.matching.Candidates;
import ca.jechemine.appointments.domain.matching.Matching;
import ca.jechemine.appointments.domain.matching.Rationale;
import ca.jechemine.appointments.domain.matching.Request;
import ca.jechemine.appointments.domain.matching.Score;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

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

  /// Matches it as if nothing had been tried before; nothing new when that ends where it stands.
  /// That it is on offer to somebody does not count against them: else who asks for it twice would
  /// have it offered to others the second time.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Conflict when it is somebody's, or not pending
  Change afresh(Appointment appointment, Instant now) {
    Change matched =
        Queueing.anew(appointment, now)
            .then(it -> {
              Request request = requesters.request(it, now);
              return match(it, request, without(appointment, candidates.suitedTo(request)), now);
            });
    return isNews(appointment, matched.after()) ? matched : Change.none(appointment);
  }

  /// Them, as if that request were not on offer to some of them.
  private static List<Candidate> without(Appointment appointment, List<Candidate> among) {
    return appointment.state() instanceof State.Proposed
        ? among.stream()
            .map(it -> appointment.isOfferedTo(it.professional()) ? it.withoutProposal() : it)
            .toList()
        : among;
  }

  private static boolean isNews(Appointment before, Appointment after) {
    boolean isSame =
        switch (before.state()) {
          case State.Proposed had ->
              after.state() instanceof State.Proposed has
                  && had.asked() == null
                  && had.to().equals(has.to());
          case State.Pooled had ->
              after.state() instanceof State.Pooled has && had.because().equals(has.because());
          case State.Unrouted _, State.Assigned _, State.Cancelled _ -> false;
        };
    return !isSame || !before.search().equals(after.search());
  }

  /// Matches anew what waits from before that professional took requests again, if by what is known
  /// of both it suits them; whether it is offered to them, or to others who suit it better, the
  /// formula says (contract 20 §5.2). Else it waits as it does.
  Decisions.Decided routeAnew(AppointmentId id, Candidate reopened, Instant since) {
    return decisions.decide(
        id, Viewer.ADMIN, (appointment, _, now) -> anew(appointment, reopened, since, now));
  }

  private Change anew(Appointment appointment, Candidate reopened, Instant since, Instant now) {
    Change anew = Routing.searchAnew(appointment, reopened.professional(), since, now);
    if (!anew.isReal()) {
      return anew;
    }
    Request request = requesters.request(anew.after(), now);
    return Matching.inProduction().rank(request, List.of(reopened)).isEmpty()
        ? Change.none(appointment)
        : anew.then(it -> match(it, request, suitedTo(request, reopened), now));
  }

  /// Among them the one who reopened, whether or not the niches that are looked into show them.
  private List<Candidate> suitedTo(Request request, Candidate reopened) {
    return Stream.concat(
            Stream.of(reopened),
            candidates.suitedTo(request).stream()
                .filter(it -> !it.professional().equals(reopened.professional())))
        .toList();
  }

  /// Administrators hear that it waits and cannot be matched; once a round.
  public void giveUp(AppointmentId id) {
    decisions.decide(id, Viewer.ADMIN, (appointment, _, now) -> Routing.fail(appointment, now));
  }

  private Change match(Appointment appointment, Instant now) {
    Request request = requesters.request(appointment, now);
    return match(appointment, request, candidates.suitedTo(request), now);
  }

  private static Change match(
      Appointment appointment, Request request, List<Candidate> among, Instant now) {
    Search search = appointment.search();
    List<Score> wave = Matching.inProduction().wave(request, among, search.cascadeAttempts());
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
