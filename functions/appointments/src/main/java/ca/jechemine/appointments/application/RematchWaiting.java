package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.appointments.domain.Routing;
import ca.jechemine.appointments.domain.matching.Candidate;
import ca.jechemine.appointments.domain.matching.Candidates;
import ca.jechemine.appointments.domain.matching.Reopening;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Matches requests anew that waited until a professional took requests again (contract 20 §5.2;
/// docs/adr/0038). Each is one conditional write: whatever became of it meanwhile stands. What was
/// matched anew waits no more, or since later, so that a repetition leaves it alone.
public final class RematchWaiting {

  /// The most that are matched anew.
  public static final int MOST = 10;

  /// So many are looked at, the longest waiting first, for some that suit.
  public static final int MOST_LOOKED_AT = 50;

  private static final int PAGE = 10;

  private final Appointments appointments;
  private final Candidates candidates;
  private final RouteRequest route;

  public RematchWaiting(Appointments appointments, Candidates candidates, RouteRequest route) {
    this.appointments = appointments;
    this.candidates = candidates;
    this.route = route;
  }

  /// Urgent ones first, then whoever waits longest; none when the professional takes no requests
  /// any more.
  ///
  /// @return how many it matched anew
  public long rematch(Reopening reopening, Instant since) {
    return candidates
        .find(reopening.professional())
        .filter(Candidate::isOpen)
        .map(it -> rematch(it, places(reopening, it), since))
        .orElse(0L);
  }

  private long rematch(Candidate reopened, List<Place> places, Instant since) {
    return places.stream()
        .flatMap(RematchWaiting::longestWaiting)
        .limit(MOST_LOOKED_AT)
        .filter(it -> isMatchedAnew(it, reopened, since))
        .limit(MOST)
        .count();
  }

  private boolean isMatchedAnew(Appointment waiting, Candidate reopened, Instant since) {
    return Routing.searchAnew(waiting, reopened.professional(), since, since).isReal()
        && route.routeAnew(waiting.id(), reopened, since).isNew();
  }

  /// A list of what waits, the longest waiting first.
  @FunctionalInterface
  private interface Place extends Function<PageRequest, Page<Appointment>> {}

  /// Where requests wait that the professional takes again.
  private List<Place> places(Reopening reopening, Candidate reopened) {
    List<Place> urgent = reopened.intake().emergencies() ? places(true) : List.of();
    List<Place> others = reopening.emergenciesOnly() ? List.of() : places(false);
    return Stream.concat(urgent.stream(), others.stream()).toList();
  }

  private List<Place> places(boolean urgent) {
    return List.of(
        page -> appointments.longestUnmatched(urgent, page),
        page -> appointments.longestPooled(urgent, page));
  }

  /// Page by page, as far as it is looked at.
  private static Stream<Appointment> longestWaiting(Place place) {
    return Stream.iterate(
            Optional.of(place.apply(new PageRequest(PAGE, null))),
            Optional::isPresent,
            it -> it.flatMap(Page::following).map(next -> place.apply(new PageRequest(PAGE, next))))
        .flatMap(Optional::stream)
        .flatMap(it -> it.items().stream());
  }
}
