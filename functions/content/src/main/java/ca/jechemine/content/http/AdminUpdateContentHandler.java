package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.application.UpdateContent;
import ca.jechemine.content.domain.ContentAddress;
import ca.jechemine.content.domain.ContentChange;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `PUT /api/admin/content/{kind}/{slug}`: what is absent stays; see [ContentFields].
public final class AdminUpdateContentHandler extends HttpHandler {

  private final UpdateContent updateContent;

  public AdminUpdateContentHandler() {
    this(new ContentModule(Platform.current()));
  }

  private AdminUpdateContentHandler(ContentModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT), ContentFields.LONGEST_BODY);
    this.updateContent = module.updateContent();
  }

  @Override
  protected Response respond(Request request) {
    ContentAddress address = ContentPath.address(request);
    ContentChange change = new ContentFields(request.fields(), address.kind()).change();
    return Response.ok(
        ContentViews.Pair.of(updateContent.update(address, change, request.caller().id())));
  }
}
