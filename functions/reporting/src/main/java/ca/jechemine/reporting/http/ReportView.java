package ca.jechemine.reporting.http;

import ca.jechemine.kernel.Money;
import ca.jechemine.reporting.domain.Report;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.List;

/// A report, spelled as contract 30 §14 has it; amounts are dollars.
@Json
record ReportView(
    Metrics metrics,
    Revenue revenueBreakdown,
    List<IssueType> topIssueTypes,
    List<Performance> professionalPerformance) {

  @Json
  record Metrics(
      BigDecimal totalRevenue,
      BigDecimal revenueChange,
      long totalSessions,
      BigDecimal sessionsChange,
      long activeProfessionals,
      BigDecimal professionalsChange,
      long activePatients,
      BigDecimal patientsChange) {}

  @Json
  record Revenue(
      BigDecimal sessionFees,
      BigDecimal subscriptionPlans,
      BigDecimal resourceSales,
      BigDecimal total) {}

  @Json
  record IssueType(String type, long sessions) {}

  @Json
  record Performance(
      @Json.Property("_id") String id,
      String name,
      long totalSessions,
      long activeClients,
      BigDecimal revenueGenerated,
      long reviewCount,
      BigDecimal avgRating) {}

  static ReportView of(Report report) {
    return new ReportView(
        new Metrics(
            dollars(new Money(report.revenue().current())),
            report.revenue().change(),
            report.sessions().current(),
            report.sessions().change(),
            report.professionals().current(),
            report.professionals().change(),
            report.clients().current(),
            report.clients().change()),
        new Revenue(
            dollars(report.earned().sessionFees()),
            dollars(report.earned().subscriptionPlans()),
            dollars(report.earned().resourceSales()),
            dollars(report.earned().total())),
        report.issues().stream().map(it -> new IssueType(it.type(), it.sessions())).toList(),
        report.performance().stream()
            .map(it ->
                new Performance(
                    it.id(),
                    it.name(),
                    it.sessions(),
                    it.clients(),
                    dollars(it.revenue()),
                    it.reviews(),
                    it.rating()))
            .toList());
  }

  private static BigDecimal dollars(Money amount) {
    return BigDecimal.valueOf(amount.cents(), 2);
  }
}
