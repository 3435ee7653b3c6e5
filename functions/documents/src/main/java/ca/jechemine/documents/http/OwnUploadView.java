package ca.jechemine.documents.http;

import ca.jechemine.documents.domain.StoredFile;
import io.avaje.jsonb.Json;
import java.time.Instant;

/// A file as it goes into the export of whoever uploaded it.
@Json
record OwnUploadView(
    String id,
    String purpose,
    String fileName,
    String fileType,
    long fileSize,
    Instant uploadedAt) {

  static OwnUploadView of(StoredFile.Kept file) {
    return new OwnUploadView(
        file.id().value(),
        file.upload().purpose().code(),
        file.upload().fileName().value(),
        file.upload().type().mime(),
        file.content().length(),
        file.upload().createdAt());
  }
}
