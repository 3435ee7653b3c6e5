package ca.jechemine.documents.http;

import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.ReferralLinks;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.util.Optional;

/// `POST /api/upload/referral`: takes the letter that a booking is going to come with.
public final class UploadReferralHandler extends HttpHandler {

  private final FormUploads uploads;
  private final ReferralLinks links;

  public UploadReferralHandler() {
    this(DocumentsModule.current());
  }

  private UploadReferralHandler(DocumentsModule module) {
    super(module.edge(), Access.signedInOrNot(), ANY_LENGTH);
    this.uploads = new FormUploads(module.takeUpload(), Purpose.REFERRAL);
    this.links = module.referralLinks();
  }

  @Override
  protected Response respond(Request request) {
    UploadForm form = uploads.read(request);
    return uploads.take(request, form, Optional.empty(), it -> UploadedView.answer(it, links));
  }
}
