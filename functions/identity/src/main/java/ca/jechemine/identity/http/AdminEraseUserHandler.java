package ca.jechemine.identity.http;

import ca.jechemine.identity.PeopleModule;
import ca.jechemine.identity.application.AnonymiseAccount;
import ca.jechemine.identity.application.Author;
import ca.jechemine.identity.domain.KeptRecord;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `POST /api/admin/users/{id}/erase`
public final class AdminEraseUserHandler extends HttpHandler {

  private final AnonymiseAccount anonymiseAccount;
  private final InstantSource clock;

  public AdminEraseUserHandler() {
    this(PeopleModule.current());
  }

  private AdminEraseUserHandler(PeopleModule module) {
    super(
        module.edge(), Access.admin(AdminPermission.MANAGE_USERS, AdminPermission.MANAGE_PLATFORM));
    this.anonymiseAccount = module.anonymiseAccount();
    this.clock = module.clock();
  }

  @Override
  protected Response respond(Request request) {
    UserId id = new UserId(request.pathId("id"));
    Author by = AdminFields.author(request);
    return switch (anonymiseAccount.decided(id, by)) {
      case DONE, DONE_BEFORE -> Response.ok(kept(clock.instant(), request.language()));
      case ADMINISTRATOR ->
          throw Refusal.forbidden(
              "FORBIDDEN",
              new Text(
                  "Un compte d’administration n’est jamais effacé.",
                  "An administrator’s account is never erased."));
      case NOT_DUE, UNKNOWN ->
          throw Refusal.notFound(new Text("Utilisateur introuvable.", "User not found"));
    };
  }

  private static ErasedView kept(Instant now, Language language) {
    return new ErasedView(
        true,
        Stream.of(KeptRecord.values())
            .map(it ->
                new KeptView(
                    it.what().in(language),
                    it.why().in(language),
                    it.until(now).map(LocalDate::toString).orElse(null)))
            .toList());
  }

  @Json
  record ErasedView(boolean success, List<KeptView> kept) {}

  /// `until` is a day, the last one at most; null where it stays as long as others refer to it.
  @Json
  record KeptView(String what, String why, @Nullable String until) {}
}
