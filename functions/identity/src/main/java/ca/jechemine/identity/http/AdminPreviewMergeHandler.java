package ca.jechemine.identity.http;

import ca.jechemine.identity.MergeModule;
import ca.jechemine.identity.application.PreviewMerge;
import ca.jechemine.identity.application.PreviewMerge.Preview;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;

/// `GET /api/admin/patients/{id}/merge-preview`
public final class AdminPreviewMergeHandler extends HttpHandler {

  private final PreviewMerge previewMerge;

  public AdminPreviewMergeHandler() {
    this(MergeModule.current());
  }

  private AdminPreviewMergeHandler(MergeModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_PATIENTS));
    this.previewMerge = module.previewMerge();
  }

  @Override
  protected Response respond(Request request) {
    UserId survivor = new UserId(request.pathId("id"));
    UserId loser = MergeView.loser(request.query("loserId").orElse(null));
    Preview preview = previewMerge.of(survivor, loser, AdminFields.author(request));
    return Response.ok(
        new Answer(
            survivor.value(),
            loser.value(),
            preview.moved(),
            preview.movesMedicalProfile(),
            preview.filled(),
            preview.subscribed().warning().stream()
                .map(it -> new Warning(preview.subscribed().name(), it.in(request.language())))
                .toList()));
  }

  @Json
  record Answer(
      String survivorId,
      String loserId,
      Map<String, Long> reassigned,
      boolean movesMedicalProfile,
      List<String> filledFields,
      List<Warning> warnings) {}

  /// What whoever merges should know before: `SAME_PLAN` or `OTHER_PLAN`, both subscribed.
  @Json
  record Warning(String code, String message) {}
}
