package ca.jechemine.reporting.application;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.reporting.domain.Compared;
import ca.jechemine.reporting.domain.Figures;
import ca.jechemine.reporting.domain.Figures.Ranked;
import ca.jechemine.reporting.domain.Forgotten;
import ca.jechemine.reporting.domain.Granularity;
import ca.jechemine.reporting.domain.IssueLabels;
import ca.jechemine.reporting.domain.Measure;
import ca.jechemine.reporting.domain.Period;
import ca.jechemine.reporting.domain.ProfessionalNames;
import ca.jechemine.reporting.domain.Report;
import ca.jechemine.reporting.domain.Report.Issue;
import ca.jechemine.reporting.domain.Report.Performance;
import ca.jechemine.reporting.domain.Span;
import ca.jechemine.reporting.domain.Subject;
import ca.jechemine.reporting.domain.Subject.Kind;
import ca.jechemine.reporting.domain.Sums;
import ca.jechemine.reporting.domain.Totals;
import ca.jechemine.reporting.domain.Week;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Reads the report of a period up to now, against the whole period before (contract 30 §14).
public final class ReadReport {

  private static final Text UNSPECIFIED = new Text("Non précisé", "Unspecified");
  private static final Text UNKNOWN = new Text("Professionnel %s", "Professional %s");

  /// As long a part of an id as other pages show.
  private static final int LABEL = 8;

  private final Totals totals;
  private final ProfessionalNames names;
  private final IssueLabels labels;
  private final InstantSource clock;

  public ReadReport(
      Totals totals, ProfessionalNames names, IssueLabels labels, InstantSource clock) {
    this.totals = totals;
    this.names = names;
    this.labels = labels;
    this.clock = clock;
  }

  /// The figures before anything is named.
  private record Counted(
      Sums current,
      Sums previous,
      Compared professionals,
      Compared clients,
      List<Ranked> issues,
      List<Ranked> performance) {}

  /// The report, its texts in that language.
  public Report read(Period period, Language language) {
    Instant now = clock.instant();
    Figures figures = totals.figures();
    Counted counted =
        period
            .granularity()
            .map(it -> calendar(figures, it, now))
            .orElseGet(() -> week(figures, now));
    return new Report(
        compared(counted, it -> it.revenue().cents()),
        compared(counted, it -> it.get(Measure.SESSIONS)),
        counted.professionals(),
        counted.clients(),
        Report.Earned.of(counted.current()),
        issues(counted.issues(), language),
        performance(counted.performance(), figures, language));
  }

  private static Counted calendar(Figures figures, Granularity granularity, Instant now) {
    Span span = Span.of(granularity, now);
    List<Sums> sums = figures.of(List.of(span, Span.before(granularity, now)));
    Sums current = sums.getFirst();
    Sums previous = sums.getLast();
    return new Counted(
        current,
        previous,
        new Compared(
            current.get(Measure.ACTIVE_PROFESSIONALS), previous.get(Measure.ACTIVE_PROFESSIONALS)),
        new Compared(current.get(Measure.ACTIVE_CLIENTS), previous.get(Measure.ACTIVE_CLIENTS)),
        figures.top(span, Kind.ISSUE, Report.SHOWN),
        figures.top(span, Kind.PROFESSIONAL, Report.SHOWN));
  }

  private static Counted week(Figures figures, Instant now) {
    Instant from = Week.start(now);
    Instant before = Week.start(from);
    Sums current = figures.since(from);
    Week.Pairs pairs = new Week.Pairs(figures.since(from, Kind.PAIR));
    Week.Pairs earlier = pairs.takenOutOf(figures.since(before, Kind.PAIR));
    return new Counted(
        current,
        figures.since(before).minus(current),
        new Compared(pairs.professionals(), earlier.professionals()),
        new Compared(pairs.clients(), earlier.clients()),
        Week.top(figures.since(from, Kind.ISSUE), Report.SHOWN),
        Week.top(pairs.byProfessional(), Report.SHOWN));
  }

  private static Compared compared(Counted counted, Function<Sums, Long> figure) {
    return new Compared(figure.apply(counted.current()), figure.apply(counted.previous()));
  }

  private List<Issue> issues(List<Ranked> issues, Language language) {
    Map<String, String> english =
        language == Language.FR
            ? Map.of()
            : labels.english(issues.stream().map(Ranked::id).toList());
    return issues.stream()
        .map(it ->
            new Issue(
                it.id().equals(Subject.NOBODY)
                    ? UNSPECIFIED.in(language)
                    : english.getOrDefault(it.id(), it.id()),
                it.sums().get(Measure.SESSIONS)))
        .toList();
  }

  private List<Performance> performance(
      List<Ranked> professionals, Figures figures, Language language) {
    List<String> ids = professionals.stream().map(Ranked::id).toList();
    Map<String, String> called = names.of(ids);
    Map<String, Sums> ratings = figures.ratings(ids);
    return professionals.stream()
        .map(it -> {
          Sums rated = ratings.getOrDefault(it.id(), Sums.NONE);
          return new Performance(
              it.id(),
              name(it.id(), called, language),
              it.sums().get(Measure.SESSIONS),
              it.sums().get(Measure.ACTIVE_CLIENTS),
              it.sums().money(Measure.SESSION_FEES),
              rated.get(Measure.REVIEWS),
              rated.get(Measure.RATINGS));
        })
        .toList();
  }

  private static String name(String id, Map<String, String> called, Language language) {
    String name = called.getOrDefault(id, unknown(id, language));
    return name.isEmpty() ? Forgotten.text(id).in(language) : name;
  }

  private static String unknown(String id, Language language) {
    return UNKNOWN.in(language).formatted(id.substring(Math.max(0, id.length() - LABEL)));
  }
}
