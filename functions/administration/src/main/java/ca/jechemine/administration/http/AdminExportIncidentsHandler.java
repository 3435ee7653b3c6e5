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
import ca.jechemine.kernel.Position;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `GET /api/admin/incidents/export`: a row for each entry that was ever written, by incident. What
/// does not go into one answer is asked for with the `cursor` that `x-next-cursor` names.
public final class AdminExportIncidentsHandler extends HttpHandler {

  private static final int PAGE = 25;

  /// Beyond it no more is begun: an answer of a function is 6 MB at most, and its bytes are told in
  /// base 64. What twenty-five incidents say is far less than the rest.
  private static final int LONGEST = 2_000_000;

  private static final String SCOPE = "AdminExportIncidents";
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "numero",
          "inscrit_le",
          "inscrit_par",
          "inscrit_par_id",
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
    StringBuilder text = new StringBuilder();
    Csv csv = new Csv(COLUMNS, text);
    Optional<Position> next = request.query("cursor").map(it -> cursors().read(it, SCOPE));
    do {
      Page<Incident> page = register.whole(new PageRequest(PAGE, next.orElse(null)));
      for (Incident incident : page.items()) {
        for (Incident.Entry entry : incident.entries()) {
          csv.row(row(incident, entry));
        }
      }
      next = page.following();
    } while (next.isPresent() && text.length() < LONGEST);
    Response file =
        Response.file(
            "text/csv; charset=utf-8",
            "registre-incidents.csv",
            false,
            text.toString().getBytes(UTF_8));
    return next.map(it -> file.with("x-next-cursor", cursors().of(it, SCOPE))).orElse(file);
  }

  private static List<String> row(Incident incident, Incident.Entry entry) {
    Findings findings = entry.findings();
    return List.of(
        incident.id().value(),
        Integer.toString(entry.number()),
        entry.at().toString(),
        entry.byName(),
        entry.by().value(),
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
