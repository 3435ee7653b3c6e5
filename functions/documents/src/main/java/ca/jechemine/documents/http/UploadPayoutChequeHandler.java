package ca.jechemine.documents.http;

import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.kernel.Role;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.ReferralLinks;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.util.Optional;

/// `POST /api/upload/payout-cheque`: takes the specimen cheque of a professional.
public final class UploadPayoutChequeHandler extends HttpHandler {

  private final FormUploads uploads;
  private final ReferralLinks links;

  public UploadPayoutChequeHandler() {
    this(DocumentsModule.current());
  }

  private UploadPayoutChequeHandler(DocumentsModule module) {
    super(module.edge(), Access.only(Role.PROFESSIONAL), ANY_LENGTH);
    this.uploads = new FormUploads(module.takeUpload(), Purpose.PAYOUT_CHEQUE);
    this.links = module.referralLinks();
  }

  @Override
  protected Response respond(Request request) {
    UploadForm form = uploads.read(request);
    return uploads.take(request, form, Optional.empty(), it -> UploadedView.answer(it, links));
  }
}
