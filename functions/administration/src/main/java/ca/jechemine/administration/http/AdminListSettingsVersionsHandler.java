package ca.jechemine.administration.http;

import ca.jechemine.administration.SettingsModule;
import ca.jechemine.administration.domain.settings.PlatformSettings.Change;
import ca.jechemine.administration.domain.settings.SettingsStore;
import ca.jechemine.administration.domain.settings.SettingsStore.Note;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `GET /api/admin/settings/versions`
public final class AdminListSettingsVersionsHandler extends HttpHandler {

  private static final int USUAL = 20;
  private static final String SCOPE = "SettingsVersions";

  private final SettingsStore settings;

  public AdminListSettingsVersionsHandler() {
    this(SettingsModule.current());
  }

  private AdminListSettingsVersionsHandler(SettingsModule module) {
    super(
        module.edge(),
        Access.admin(AdminPermission.MANAGE_SETTINGS, AdminPermission.MANAGE_PLATFORM));
    this.settings = module.settings();
  }

  @Override
  protected Response respond(Request request) {
    Page<Note> page =
        settings.history(
            new PageRequest(
                PageLimit.of(request, USUAL),
                request.query("cursor").map(it -> cursors().read(it, SCOPE)).orElse(null)));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put(
        "versions", page.items().stream().map(AdminListSettingsVersionsHandler::view).toList());
    page.following().ifPresent(it -> answer.put("nextCursor", cursors().of(it, SCOPE)));
    return Response.ok(answer);
  }

  private static Map<String, Object> view(Note note) {
    List<Map<String, Object>> changes =
        note.changes().stream().map(AdminListSettingsVersionsHandler::view).toList();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("version", note.version());
    view.put("updatedAt", note.at().toString());
    view.put("updatedBy", Map.of("id", note.by().value(), "name", note.byName()));
    view.put("changes", changes);
    return view;
  }

  private static Map<String, Object> view(Change change) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("field", change.field());
    if (change.before() != null) {
      view.put("before", change.before());
    }
    if (change.after() != null) {
      view.put("after", change.after());
    }
    return view;
  }
}
