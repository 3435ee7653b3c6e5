package ca.jechemine.reporting.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.reporting.domain.Period;
import java.time.LocalDate;

/// A report as a spreadsheet: the figures of the screen, one list below the other.
final class ReportTable {

  private static final Text REPORT = new Text("Rapport", "Report");
  private static final Text AS_OF = new Text("En date du", "As of");
  private static final Text METRIC = new Text("Indicateur", "Metric");
  private static final Text VALUE = new Text("Valeur", "Value");
  private static final Text CHANGE = new Text("Variation (%)", "Change (%)");
  private static final Text REVENUE = new Text("Revenus ($)", "Revenue ($)");
  private static final Text SESSIONS = new Text("Séances", "Sessions");
  private static final Text PROFESSIONALS =
      new Text("Professionnels actifs", "Active professionals");
  private static final Text CLIENTS = new Text("Clients actifs", "Active clients");
  private static final Text SOURCE = new Text("Source des revenus", "Revenue source");
  private static final Text SESSION_FEES = new Text("Honoraires de séances", "Session fees");
  private static final Text PLANS = new Text("Abonnements", "Subscription plans");
  private static final Text SALES = new Text("Ventes de ressources", "Resource sales");
  private static final Text TOTAL = new Text("Total", "Total");
  private static final Text ISSUE = new Text("Motif de consultation", "Issue type");
  private static final Text PROFESSIONAL = new Text("Professionnel", "Professional");
  private static final Text REVIEWS = new Text("Avis", "Reviews");
  private static final Text RATING = new Text("Note moyenne", "Average rating");

  private ReportTable() {}

  static Table of(ReportView report, Period period, LocalDate day, Language language) {
    Table.Rows rows =
        new Table.Rows()
            .row(REPORT.in(language), name(period).in(language))
            .row(AS_OF.in(language), day)
            .row()
            .row(METRIC.in(language), VALUE.in(language), CHANGE.in(language));
    ReportView.Metrics metrics = report.metrics();
    rows.row(REVENUE.in(language), metrics.totalRevenue(), metrics.revenueChange())
        .row(SESSIONS.in(language), metrics.totalSessions(), metrics.sessionsChange())
        .row(
            PROFESSIONALS.in(language),
            metrics.activeProfessionals(),
            metrics.professionalsChange())
        .row(CLIENTS.in(language), metrics.activePatients(), metrics.patientsChange())
        .row();
    ReportView.Revenue revenue = report.revenueBreakdown();
    rows.row(SOURCE.in(language), REVENUE.in(language))
        .row(SESSION_FEES.in(language), revenue.sessionFees())
        .row(PLANS.in(language), revenue.subscriptionPlans())
        .row(SALES.in(language), revenue.resourceSales())
        .row(TOTAL.in(language), revenue.total())
        .row()
        .row(ISSUE.in(language), SESSIONS.in(language));
    report.topIssueTypes().forEach(it -> rows.row(it.type(), it.sessions()));
    rows.row()
        .row(
            PROFESSIONAL.in(language),
            SESSIONS.in(language),
            CLIENTS.in(language),
            REVENUE.in(language),
            REVIEWS.in(language),
            RATING.in(language));
    report
        .professionalPerformance()
        .forEach(it ->
            rows.row(
                it.name(),
                it.totalSessions(),
                it.activeClients(),
                it.revenueGenerated(),
                it.reviewCount(),
                it.avgRating()));
    return rows.toTable();
  }

  private static Text name(Period period) {
    return switch (period) {
      case WEEK -> new Text("7 derniers jours", "Last 7 days");
      case MONTH -> new Text("Mois en cours", "This month");
      case QUARTER -> new Text("Trimestre en cours", "This quarter");
      case YEAR -> new Text("Année en cours", "This year");
    };
  }
}
