package ca.jechemine.system.costs;

import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;

/// The routes of `docs/api/email-templates.yaml`.
final class TemplateVisits {

  private static final String TEMPLATES = "/api/admin/email-templates";
  private static final String ONE = TEMPLATES + "/passwordReset.fr";
  private static final String FIELDS =
      """
      {"bodyHtml": "<p>Bonjour {{name}}</p>"}\
      """;

  private final Api admin;

  TemplateVisits(RunningCloud cloud) {
    this.admin = cloud.api().as(Persona.CONTENT_ADMIN);
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.of(
        "adminListEmailTemplates",
        _ -> admin.get(TEMPLATES),
        "adminReadEmailTemplate",
        _ -> admin.get(ONE),
        "adminUpdateEmailTemplate",
        _ -> admin.call("PUT", ONE, FIELDS),
        "adminRevertEmailTemplate",
        _ -> admin.delete(ONE),
        "adminPreviewEmailTemplate",
        _ -> admin.post(ONE + "/preview", FIELDS),
        "adminTestEmailTemplate",
        _ -> admin.post(ONE + "/test", FIELDS),
        "adminReadEmailStatus",
        _ -> admin.get("/api/admin/email-status"));
  }
}
