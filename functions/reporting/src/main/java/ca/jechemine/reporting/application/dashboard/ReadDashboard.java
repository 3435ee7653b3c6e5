package ca.jechemine.reporting.application.dashboard;

import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.reporting.domain.Figures;
import ca.jechemine.reporting.domain.Measure;
import ca.jechemine.reporting.domain.Span;
import ca.jechemine.reporting.domain.Subject;
import ca.jechemine.reporting.domain.Sums;
import ca.jechemine.reporting.domain.Totals;
import ca.jechemine.reporting.domain.billing.Toronto;
import ca.jechemine.reporting.domain.dashboard.Activity;
import ca.jechemine.reporting.domain.dashboard.Dashboard;
import ca.jechemine.reporting.domain.dashboard.Dashboard.Earned;
import ca.jechemine.reporting.domain.dashboard.Dashboard.Happened;
import ca.jechemine.reporting.domain.dashboard.Dashboard.Top;
import ca.jechemine.reporting.domain.dashboard.Dashboard.Who;
import ca.jechemine.reporting.domain.dashboard.Happenings;
import ca.jechemine.reporting.domain.dashboard.Headcount;
import ca.jechemine.reporting.domain.dashboard.Members;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts the dashboard together (contract 30 §15): what is now, beside what was before the same
/// Toronto day of last month.
public final class ReadDashboard {

  private static final Duration LATELY = Duration.ofDays(7);
  private static final Duration SOON = Duration.ofDays(2);
  private static final int HAPPENED = 5;
  private static final int TOP = 5;
  private static final int FLAGS = 50;
  private static final Text NOBODY = new Text("", "");
  private static final long TENTHS = 10;

  private final Totals totals;
  private final Happenings happenings;
  private final Members members;
  private final InstantSource clock;

  public ReadDashboard(Totals totals, Happenings happenings, Members members, InstantSource clock) {
    this.totals = totals;
    this.happenings = happenings;
    this.members = members;
    this.clock = clock;
  }

  /// As of now.
  public Dashboard read() {
    Instant now = clock.instant();
    LocalDate lastMonth = Toronto.day(now).minusMonths(1);
    List<Headcount> joined = happenings.joined();
    Figures figures = totals.figures();
    Sums all = figures.of(List.of(Span.ALL)).getFirst();
    Sums before = all.minus(figures.since(Toronto.start(lastMonth)));
    List<Figures.Ranked> ranked = figures.top(Span.ALL, Subject.Kind.PROFESSIONAL, TOP);
    List<Activity> lately = happenings.lately(now.minus(LATELY), HAPPENED);
    Map<String, Who> names = members.named(ids(ranked, lately));
    return new Dashboard(
        Headcount.of(joined, Role.PROFESSIONAL, lastMonth),
        Headcount.of(joined, Role.CLIENT, lastMonth),
        earned(all),
        earned(before),
        lately.stream().map(it -> happened(it, names)).toList(),
        top(figures, ranked, names),
        happenings.pendingApprovals(),
        happenings.unvouched(now, now.plus(SOON), FLAGS));
  }

  private static Set<String> ids(List<Figures.Ranked> ranked, List<Activity> lately) {
    return Stream.concat(
            ranked.stream().map(Figures.Ranked::id),
            lately.stream().map(Activity::userId).flatMap(it -> Optional.ofNullable(it).stream()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Happened happened(Activity activity, Map<String, Who> names) {
    return new Happened(
        activity, Optional.ofNullable(activity.userId()).map(names::get).orElse(null));
  }

  private static Earned earned(Sums sums) {
    return new Earned(sums.get(Measure.SESSIONS), sums.revenue().cents());
  }

  private static List<Top> top(
      Figures figures, List<Figures.Ranked> ranked, Map<String, Who> names) {
    Map<String, Sums> ratings = figures.ratings(ranked.stream().map(Figures.Ranked::id).toList());
    return ranked.stream()
        .map(it ->
            new Top(
                Optional.ofNullable(names.get(it.id())).map(Who::name).orElse(NOBODY),
                it.sums().get(Measure.SESSIONS),
                tenths(ratings.getOrDefault(it.id(), Sums.NONE)),
                it.sums().get(Measure.SESSION_FEES)))
        .toList();
  }

  private static long tenths(Sums ratings) {
    long reviews = ratings.get(Measure.REVIEWS);
    return reviews == 0 ? 0 : (2 * TENTHS * ratings.get(Measure.RATINGS) + reviews) / (2 * reviews);
  }
}
