package ca.jechemine.documents.http;

import ca.jechemine.documents.application.AnnounceUpload.Announced;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.documents.domain.Upload;
import ca.jechemine.runtime.http.ReferralLinks;
import io.avaje.jsonb.Json;
import java.util.Map;

/// Where the bytes of an announced file go (contract 40 §2.2). `completeUrl` is to be called with
/// `POST` once they are there; for a guest's letter it carries the token that proves whose it is.
@Json
record AnnouncedView(
    String uploadId,
    String fileId,
    String url,
    String uploadUrl,
    String method,
    Map<String, String> headers,
    long expiresIn,
    String completeUrl) {

  static AnnouncedView of(Announced announced, ReferralLinks links) {
    Upload upload = announced.upload();
    String id = upload.id().value();
    return new AnnouncedView(
        id,
        id,
        FileUrls.of(upload.id()),
        announced.address().path(),
        "PUT",
        announced.address().headers(),
        Upload.ADDRESS_LIFE.toSeconds(),
        "/api/uploads/" + id + "/complete" + token(upload, links));
  }

  private static String token(Upload upload, ReferralLinks links) {
    if (upload.purpose() != Purpose.REFERRAL || upload.uploaderId().isPresent()) {
      return "";
    }
    String link = links.of(upload.id().value(), upload.uploaderId());
    return link.substring(link.indexOf('?'));
  }
}
