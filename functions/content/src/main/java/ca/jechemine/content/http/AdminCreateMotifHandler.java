package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.application.CreateMotif;
import ca.jechemine.content.application.CreateMotif.Draft;
import ca.jechemine.content.domain.Motif;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `POST /api/admin/motifs`
public final class AdminCreateMotifHandler extends HttpHandler {

  private final CreateMotif createMotif;

  public AdminCreateMotifHandler() {
    this(new ContentModule(Platform.current()));
  }

  private AdminCreateMotifHandler(ContentModule module) {
    super(module.edgeWithReceipts(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.createMotif = module.createMotif();
  }

  @Override
  protected Response respond(Request request) {
    Draft draft = request.body(Body.class).draft();
    return answer(
        createMotif.create(
            draft, request.caller().id(), request.receipts(AdminCreateMotifHandler::answer)));
  }

  private static Response answer(Motif motif) {
    return Response.created(new MotifView.Only(MotifView.of(motif)));
  }

  @Json
  record Body(
      @Nullable String labelFr,
      @Nullable String labelEn,
      @Nullable Object aliases,
      @Nullable Boolean active) {

    Draft draft() {
      LabelFields fields = new LabelFields();
      String french = fields.label("labelFr", labelFr);
      String english = fields.label("labelEn", labelEn);
      List<String> others = fields.aliases(aliases);
      fields.refuseIfAny();
      return new Draft(new Text(french, english), others, active == null || active);
    }
  }
}
