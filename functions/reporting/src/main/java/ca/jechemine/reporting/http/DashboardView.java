package ca.jechemine.reporting.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.reporting.domain.billing.BilledSession;
import ca.jechemine.reporting.domain.billing.Party;
import ca.jechemine.reporting.domain.dashboard.Change;
import ca.jechemine.reporting.domain.dashboard.Dashboard;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The dashboard as the page reads it (contract 30 §15); money is dollars, changes are percent.
@Json
record DashboardView(
    Stats stats,
    List<ActivityView> recentActivity,
    List<Professional> topProfessionals,
    long pendingApprovals,
    List<Flag> paymentFlags) {

  private static final int SHOWN = 5;

  /// The figures on top.
  @Json
  record Stats(
      long totalProfessionals,
      BigDecimal professionalsChange,
      long totalPatients,
      BigDecimal patientsChange,
      long totalSessions,
      BigDecimal sessionsChange,
      BigDecimal totalRevenue,
      BigDecimal revenueChange) {

    static Stats of(Dashboard dashboard) {
      return new Stats(
          dashboard.professionals().total(),
          Change.of(dashboard.professionals().total(), dashboard.professionals().before()),
          dashboard.patients().total(),
          Change.of(dashboard.patients().total(), dashboard.patients().before()),
          dashboard.earned().sessions(),
          Change.of(dashboard.earned().sessions(), dashboard.earnedBefore().sessions()),
          dollars(dashboard.earned().revenueCents()),
          Change.of(dashboard.earned().revenueCents(), dashboard.earnedBefore().revenueCents()));
    }
  }

  /// One of those who held the most sessions.
  @Json
  record Professional(String name, long sessions, BigDecimal rating, BigDecimal revenue) {

    static Professional of(Dashboard.Top top, Language language) {
      return new Professional(
          top.name().in(language),
          top.sessions(),
          BigDecimal.valueOf(top.ratingTenths(), 1),
          dollars(top.revenueCents()));
    }
  }

  /// A session that is soon and for whose payment nothing vouches.
  @Json
  record Flag(
      String appointmentId,
      @Nullable String clientId,
      String clientName,
      String clientEmail,
      @Nullable String professionalName,
      @Nullable Instant sessionAt,
      @Nullable Long hoursUntilSession) {

    static Flag of(BilledSession session, Language language, Instant now) {
      Optional<Party> client = Optional.ofNullable(session.client());
      return new Flag(
          session.id(),
          client.map(Party::id).orElse(null),
          client.map(it -> it.shown().in(language)).orElse(""),
          client.map(Party::email).orElse(""),
          Optional.ofNullable(session.professional())
              .map(it -> it.shown().in(language))
              .orElse(null),
          session.startsAt().orElse(null),
          session.startsAt().map(it -> Duration.between(now, it).toHours()).orElse(null));
    }
  }

  static DashboardView of(Dashboard dashboard, Language language, Instant now) {
    Stream<ActivityView> waiting =
        ActivityView.ofPending(dashboard.pendingApprovals(), language).stream();
    Stream<ActivityView> happened =
        dashboard.activity().stream().map(it -> ActivityView.of(it, language, now));
    return new DashboardView(
        Stats.of(dashboard),
        Stream.concat(waiting, happened.limit(SHOWN)).toList(),
        dashboard.top().stream().map(it -> Professional.of(it, language)).toList(),
        dashboard.pendingApprovals(),
        dashboard.flags().stream().map(it -> Flag.of(it, language, now)).toList());
  }

  private static BigDecimal dollars(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }
}
