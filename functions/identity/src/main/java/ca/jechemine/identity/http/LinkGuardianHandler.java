package ca.jechemine.identity.http;

import ca.jechemine.identity.UserModule;
import ca.jechemine.identity.application.LinkGuardian;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Violations;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// `POST /api/users/guardian`: the caller's word that one guards the other.
public final class LinkGuardianHandler extends HttpHandler {

  private final LinkGuardian linkGuardian;

  public LinkGuardianHandler() {
    this(UserModule.current());
  }

  private LinkGuardianHandler(UserModule module) {
    super(module.edge(), Access.signedIn());
    this.linkGuardian = module.linkGuardian();
  }

  @Override
  protected Response respond(Request request) {
    UserId caller = request.caller().id();
    Body body = request.body(Body.class).checked();
    LinkGuardian.Outcome outcome = linkGuardian.link(caller, body.minor(), body.guardian(caller));
    return Response.ok(new Done(true, message(outcome).in(request.language())));
  }

  private static Text message(LinkGuardian.Outcome outcome) {
    return switch (outcome) {
      case LINKED ->
          new Text(
              "Les deux comptes sont liés : la personne responsable peut agir au nom de la personne"
                  + " mineure.",
              "The two accounts are linked: the guardian can act for the minor.");
      case WAITS_FOR_GUARDIAN ->
          new Text(
              "La demande est enregistrée. La personne responsable doit encore l’accepter dans les"
                  + " 14 jours.",
              "The request is saved. The guardian still has to agree within 14 days.");
      case WAITS_FOR_MINOR ->
          new Text(
              "La demande est enregistrée. La personne mineure doit encore l’accepter dans les"
                  + " 14 jours.",
              "The request is saved. The minor still has to agree within 14 days.");
    };
  }

  @Json
  record Done(boolean success, String message) {}

  @Json
  record Body(@Nullable String minorUserId, @Nullable String guardianUserId) {

    private static final Text NO_ID =
        new Text("n’est pas un identifiant valide", "is not a valid id");

    Body checked() {
      new Violations()
          .require(minorUserId != null && HexId.isValid(minorUserId), "minorUserId", NO_ID)
          .require(
              guardianUserId == null || guardianUserId.isBlank() || HexId.isValid(guardianUserId),
              "guardianUserId",
              NO_ID)
          .refuseIfAny();
      return this;
    }

    UserId minor() {
      return new UserId(minorUserId == null ? "" : minorUserId);
    }

    UserId guardian(UserId caller) {
      return guardianUserId == null || guardianUserId.isBlank()
          ? caller
          : new UserId(guardianUserId);
    }
  }
}
