package ca.jechemine.notifications.http;

import ca.jechemine.notifications.application.EditTemplates;
import ca.jechemine.notifications.domain.letters.TemplateId;
import ca.jechemine.runtime.http.Request;

/// The template that a path names: `reminder72h.fr`.
final class TemplatePath {

  private TemplatePath() {}

  static TemplateId id(Request request) {
    return TemplateId.of(request.path("id")).orElseThrow(EditTemplates::unknown);
  }
}
