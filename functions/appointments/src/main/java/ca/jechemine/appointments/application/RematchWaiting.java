package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.appointments.domain.Routing;
import ca.jechemine.appointments.domain.matching.Candidate;
import ca.jechemine.appointments.domain.matching.Candidates;
import ca.jechemine.appointments.domain.matching.Reopening;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
  public void rematch(Reopening reopening, Instant since) {
    candidates
        .find(reopening.professional())
        .filter(Candidate::isOpen)
        .ifPresent(it -> new Round(it, since).over(places(reopening, it)));
  }

  /// Where requests wait that the professional takes again.
  private List<Function<PageRequest, Page<Appointment>>> places(
      Reopening reopening, Candidate candidate) {
    return Stream.of(
            candidate.intake().emergencies() ? places(true) : NOWHERE,
            reopening.emergenciesOnly() ? NOWHERE : places(false))
        .flatMap(List::stream)
        .toList();
  }

  private static final List<Function<PageRequest, Page<Appointment>>> NOWHERE = List.of();

  private List<Function<PageRequest, Page<Appointment>>> places(boolean urgent) {
    return List.of(
        page -> appointments.longestUnmatched(urgent, page),
        page -> appointments.longestPooled(urgent, page));
  }

  /// One time through what waits.
  private final class Round {

    private final Candidate candidate;
    private final Instant since;
    private int looked;
    private int matched;

    Round(Candidate candidate, Instant since) {
      this.candidate = candidate;
      this.since = since;
    }

    void over(List<Function<PageRequest, Page<Appointment>>> places) {
      places.forEach(this::in);
    }

    private void in(Function<PageRequest, Page<Appointment>> place) {
      @Nullable Position from = null;
      while (!isOver()) {
        Page<Appointment> page = place.apply(new PageRequest(PAGE, from));
        page.items().forEach(this::look);
        from = page.next();
        if (from == null) {
          return;
        }
      }
    }

    private void look(Appointment waiting) {
      if (isOver()) {
        return;
      }
      looked++;
      if (Routing.searchAnew(waiting, candidate.professional(), since, since).isReal()
          && route.routeAnew(waiting.id(), candidate, since).isNew()) {
        matched++;
      }
    }

    private boolean isOver() {
      return matched == MOST || looked == MOST_LOOKED_AT;
    }
  }
}
