package ca.jechemine.administration.http;

import ca.jechemine.administration.AdministrationModule;
import ca.jechemine.administration.application.ListPatients;
import ca.jechemine.administration.application.ListPatients.Patients;
import ca.jechemine.administration.domain.Account;
import ca.jechemine.administration.domain.Directory.Totals;
import ca.jechemine.administration.domain.Listing;
import ca.jechemine.administration.domain.Person;
import ca.jechemine.administration.domain.StatusTier;
import ca.jechemine.kernel.AdminColor;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Language;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `GET /api/admin/patients`
public final class AdminListPatientsHandler extends HttpHandler {

  private final ListPatients listPatients;
  private final InstantSource clock;

  public AdminListPatientsHandler() {
    this(AdministrationModule.current());
  }

  private AdminListPatientsHandler(AdministrationModule module) {
    super(
        module.edge(),
        Access.admin(AdminPermission.MANAGE_PATIENTS, AdminPermission.MANAGE_BILLING));
    this.listPatients = module.listPatients();
    this.clock = module.platform().clock();
  }

  @Override
  protected Response respond(Request request) {
    PeopleQuery query = PeopleQuery.of(request, Listing.PATIENTS, cursors());
    Patients patients = listPatients.list(query.criteria(), query.window());
    Shown shown = new Shown(patients, Phones.of(request.caller()), request.language());
    return Response.ok(
        new Answer(
            patients.found().people().items().stream()
                .flatMap(it -> shown.row(it, clock.instant()).stream())
                .toList(),
            patients.issueTypes(),
            SummaryView.of(patients.totals()),
            PaginationView.of(patients.found(), query),
            patients
                .found()
                .people()
                .following()
                .map(it -> cursors().of(it, query.scope()))
                .orElse(null)));
  }

  private record Shown(Patients patients, Phones phones, Language language) {

    Optional<Row> row(Person person, Instant now) {
      return person.known().map(it -> row(person, it, now));
    }

    private Row row(Person person, Account account, Instant now) {
      AdminColor color = person.summary().color(person.guarantee(), now);
      return new Row(
          person.id().value(),
          account.name(),
          account.email(),
          phones.show(account),
          account.status().code(),
          account.role().code(),
          matchedWith(person),
          TorontoDay.on(person),
          person.summary().sessions(),
          person.summary().issueType().orElse("—"),
          person.guarantee().status(),
          person.guarantee().source(),
          color.code(),
          color.label().in(language),
          StatusTier.of(person.summary(), person.guarantee(), now).code(),
          patients.possibleDuplicates().contains(person.id()));
    }

    private @Nullable String matchedWith(Person person) {
      return Optional.ofNullable(person.summary().matchedWith())
          .map(patients.matchedWith()::get)
          .flatMap(Person::known)
          .map(Account::name)
          .orElse(null);
    }
  }

  @Json
  record Answer(
      List<Row> patients,
      List<String> availableIssueTypes,
      SummaryView summary,
      PaginationView pagination,
      @Nullable String nextCursor) {}

  @Json
  record Row(
      String id,
      String name,
      String email,
      String phone,
      String status,
      String role,
      @Nullable String matchedWith,
      LocalDate joinedDate,
      int totalSessions,
      String issueType,
      String paymentGuaranteeStatus,
      @Nullable String paymentGuaranteeSource,
      String adminStatusColor,
      String adminStatusLabel,
      String statusTier,
      boolean possibleDuplicate) {}

  @Json
  record SummaryView(
      long totalPatients, long activePatients, long pendingPatients, long totalSessions) {

    static SummaryView of(Totals totals) {
      return new SummaryView(totals.total(), totals.active(), totals.pending(), totals.sessions());
    }
  }
}
