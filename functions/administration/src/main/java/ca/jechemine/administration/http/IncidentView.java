package ca.jechemine.administration.http;

import ca.jechemine.administration.domain.incident.Findings;
import ca.jechemine.administration.domain.incident.Incident;
import ca.jechemine.kernel.HexId;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An incident as it stands; `entries` is there when it is opened.
@Json
record IncidentView(
    String id,
    Instant enteredAt,
    Instant updatedAt,
    boolean awaitsNotice,
    FindingsView findings,
    @Nullable List<EntryView> entries) {

  static IncidentView row(Incident incident) {
    return of(incident, null);
  }

  static IncidentView whole(Incident incident) {
    return of(incident, incident.entries().stream().map(EntryView::of).toList());
  }

  private static IncidentView of(Incident incident, @Nullable List<EntryView> entries) {
    Incident.Entry latest = incident.latest();
    return new IncidentView(
        incident.id().value(),
        entered(incident),
        latest.at(),
        latest.findings().awaitsNotice(),
        FindingsView.of(latest.findings()),
        entries);
  }

  /// Ids tell when they were made, so that a list needs no first entries.
  private static Instant entered(Incident incident) {
    return HexId.madeAt(incident.id().value());
  }

  /// What somebody wrote.
  @Json
  record EntryView(int number, Author by, Instant at, FindingsView findings) {

    static EntryView of(Incident.Entry entry) {
      return new EntryView(
          entry.number(),
          new Author(entry.by().value(), entry.byName()),
          entry.at(),
          FindingsView.of(entry.findings()));
    }
  }

  /// Who wrote it.
  @Json
  record Author(String id, String name) {}

  /// What was written.
  @Json
  record FindingsView(
      @Nullable LocalDate occurredOn,
      LocalDate discoveredOn,
      String description,
      String information,
      int personsConcerned,
      boolean seriousRisk,
      String assessment,
      @Nullable LocalDate commissionNotifiedOn,
      @Nullable LocalDate personsNotifiedOn,
      String measures) {

    static FindingsView of(Findings findings) {
      return new FindingsView(
          findings.occurredOn(),
          findings.discoveredOn(),
          findings.description(),
          findings.information(),
          findings.personsConcerned(),
          findings.isSeriousRisk(),
          findings.assessment(),
          findings.commissionNotifiedOn(),
          findings.personsNotifiedOn(),
          findings.measures());
    }
  }
}
