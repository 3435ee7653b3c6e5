package ca.jechemine.administration.http;

import ca.jechemine.administration.AdministrationModule;
import ca.jechemine.administration.application.ListProfessionals;
import ca.jechemine.administration.application.ListProfessionals.Professionals;
import ca.jechemine.administration.domain.Account;
import ca.jechemine.administration.domain.Directory.Practised;
import ca.jechemine.administration.domain.Directory.Totals;
import ca.jechemine.administration.domain.Listing;
import ca.jechemine.administration.domain.Person;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `GET /api/admin/professionals`
public final class AdminListProfessionalsHandler extends HttpHandler {

  private final ListProfessionals listProfessionals;

  public AdminListProfessionalsHandler() {
    this(AdministrationModule.current());
  }

  private AdminListProfessionalsHandler(AdministrationModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_PROFESSIONALS));
    this.listProfessionals = module.listProfessionals();
  }

  @Override
  protected Response respond(Request request) {
    PeopleQuery query = PeopleQuery.of(request, Listing.PROFESSIONALS, cursors());
    Professionals professionals = listProfessionals.list(query.criteria(), query.window());
    return Response.ok(
        new Answer(
            professionals.found().people().items().stream()
                .flatMap(it -> row(it, professionals).stream())
                .toList(),
            SummaryView.of(professionals.totals()),
            PaginationView.of(professionals.found(), query),
            professionals
                .found()
                .people()
                .following()
                .map(it -> cursors().of(it, query.scope()))
                .orElse(null)));
  }

  private static Optional<Row> row(Person person, Professionals professionals) {
    Practised practised = professionals.practised().getOrDefault(person.id(), Practised.NOTHING);
    return person.known().map(it -> row(person, it, practised));
  }

  private static Row row(Person person, Account account, Practised practised) {
    return new Row(
        person.id().value(),
        account.name(),
        account.email(),
        Optional.ofNullable(person.practice().specialty()).orElse("—"),
        Optional.ofNullable(person.practice().license()).orElse("—"),
        account.status().code(),
        TorontoDay.on(person),
        practised.clients(),
        practised.sessions(),
        person.practice().acceptingNewClients(),
        person.practice().acceptingEmergencyConsultations());
  }

  @Json
  record Answer(
      List<Row> professionals,
      SummaryView summary,
      PaginationView pagination,
      @Nullable String nextCursor) {}

  @Json
  record Row(
      String id,
      String name,
      String email,
      String specialty,
      String license,
      String status,
      LocalDate joinedDate,
      long totalClients,
      long totalSessions,
      boolean acceptingNewClients,
      boolean acceptingEmergencyConsultations) {}

  @Json
  record SummaryView(
      long totalProfessionals,
      long activeProfessionals,
      long pendingProfessionals,
      long totalSessions) {

    static SummaryView of(Totals totals) {
      return new SummaryView(totals.total(), totals.active(), totals.pending(), totals.sessions());
    }
  }
}
