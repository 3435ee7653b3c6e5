package ca.jechemine.documents.http;

import ca.jechemine.documents.application.CompleteUpload.Completed;
import ca.jechemine.documents.application.TakeUpload;
import ca.jechemine.documents.application.TakeUpload.Sent;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.util.Optional;
import java.util.function.Function;

/// What the endpoints that take a file in a form have in common: all but what the file is for, and
/// the answer.
final class FormUploads {

  private final TakeUpload takeUpload;
  private final Purpose purpose;

  FormUploads(TakeUpload takeUpload, Purpose purpose) {
    this.takeUpload = takeUpload;
    this.purpose = purpose;
  }

  /// The form that the request brings, of whoever may send it.
  ///
  /// @throws Refusal when they may not, or it cannot be taken
  UploadForm read(Request request) {
    takeUpload.requireUploader(purpose, request.callerIfAny());
    return UploadForm.of(request, purpose);
  }

  /// Takes the form's file.
  ///
  /// @throws Refusal when it is not taken
  Response take(
      Request request,
      UploadForm form,
      Optional<UserId> client,
      Function<Completed, Response> answer) {
    Sent sent = new Sent(purpose, form.fileName(), form.type(), client.orElse(null));
    return answer.apply(
        takeUpload.take(
            sent,
            form.bytes(),
            request.callerIfAny(),
            request.viewerAddress(),
            request.receipts(answer)));
  }
}
