package ca.jechemine.administration.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.administration.IncidentsModule;
import ca.jechemine.administration.domain.incident.Findings;
import ca.jechemine.administration.domain.incident.Incident;
import ca.jechemine.administration.domain.incident.IncidentRegister;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Csv;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /api/admin/incidents/export`
public final class AdminExportIncidentsHandler extends HttpHandler {

  private static final int PAGE = 100;
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "entree",
          "modification",
          "survenance",
          "decouverte",
          "circonstances",
          "renseignements",
          "personnes",
          "risque_serieux",
          "evaluation",
          "avis_commission",
          "avis_personnes",
          "mesures");

  private final IncidentRegister register;

  public AdminExportIncidentsHandler() {
    this(IncidentsModule.current());
  }

  private AdminExportIncidentsHandler(IncidentsModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_PLATFORM));
    this.register = module.register();
  }

  @Override
  protected Response respond(Request request) {
    Csv csv = new Csv(COLUMNS);
    Page<Incident> page = register.list(new PageRequest(PAGE, null));
    page.items().forEach(it -> csv.row(row(it)));
    while (page.following().isPresent()) {
      page = register.list(new PageRequest(PAGE, page.following().get()));
      page.items().forEach(it -> csv.row(row(it)));
    }
    return Response.file(
        "text/csv; charset=utf-8", "registre-incidents.csv", false, csv.text().getBytes(UTF_8));
  }

  private static List<String> row(Incident incident) {
    IncidentView view = IncidentView.row(incident);
    Findings findings = incident.latest().findings();
    return List.of(
        view.id(),
        view.enteredAt().toString(),
        view.updatedAt().toString(),
        findings.occurrence().map(LocalDate::toString).orElse(""),
        findings.discoveredOn().toString(),
        findings.description(),
        findings.information(),
        Integer.toString(findings.personsConcerned()),
        findings.isSeriousRisk() ? "oui" : "non",
        findings.assessment(),
        day(findings.commissionNotifiedOn()),
        day(findings.personsNotifiedOn()),
        findings.measures());
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
