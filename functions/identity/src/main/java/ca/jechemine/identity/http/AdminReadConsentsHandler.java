package ca.jechemine.identity.http;

import ca.jechemine.identity.PeopleModule;
import ca.jechemine.identity.application.ReadConsents;
import ca.jechemine.identity.domain.Consent;
import ca.jechemine.identity.domain.Consents;
import ca.jechemine.identity.domain.LegalDocument;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// `GET /api/admin/users/{id}/consents`
public final class AdminReadConsentsHandler extends HttpHandler {

  private final ReadConsents readConsents;

  public AdminReadConsentsHandler() {
    this(PeopleModule.current());
  }

  private AdminReadConsentsHandler(PeopleModule module) {
    super(
        module.edge(),
        Access.admin(
            AdminPermission.MANAGE_PATIENTS,
            AdminPermission.MANAGE_PROFESSIONALS,
            AdminPermission.MANAGE_USERS));
    this.readConsents = module.readConsents();
  }

  @Override
  protected Response respond(Request request) {
    UserId id = new UserId(request.pathId("id"));
    Consents consents = readConsents.read(id, request.caller(), AdminFields.author(request));
    List<ConsentView> views = new ArrayList<>();
    consents.toTerms().ifPresent(it -> views.add(view(LegalDocument.TERMS, it)));
    consents.toPrivacyPolicy().ifPresent(it -> views.add(view(LegalDocument.PRIVACY, it)));
    consents
        .toProfessionalTerms()
        .ifPresent(it -> views.add(view(LegalDocument.PROFESSIONAL_TERMS, it)));
    return Response.ok(new Answer(views));
  }

  private static ConsentView view(LegalDocument document, Consent consent) {
    return new ConsentView(document.key(), consent.version(), consent.acceptedAt());
  }

  @Json
  record Answer(List<ConsentView> consents) {}

  @Json
  record ConsentView(String document, String version, Instant acceptedAt) {}
}
