package ca.jechemine.documents.http;

import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.ReferralLinks;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.util.Optional;

/// `POST /api/upload/employee-cv`: takes the CV of somebody of the team.
public final class UploadEmployeeCvHandler extends HttpHandler {

  private final FormUploads uploads;
  private final ReferralLinks links;

  public UploadEmployeeCvHandler() {
    this(DocumentsModule.current());
  }

  private UploadEmployeeCvHandler(DocumentsModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_USERS), ANY_LENGTH);
    this.uploads = new FormUploads(module.takeUpload(), Purpose.EMPLOYEE_CV);
    this.links = module.referralLinks();
  }

  @Override
  protected Response respond(Request request) {
    UploadForm form = uploads.read(request);
    return uploads.take(request, form, Optional.empty(), it -> UploadedView.answer(it, links));
  }
}
