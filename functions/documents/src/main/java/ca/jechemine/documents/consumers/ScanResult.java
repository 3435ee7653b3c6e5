package ca.jechemine.documents.consumers;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// The fields of GuardDuty's event that are used here; all others are skipped.
@Json
record ScanResult(Detail detail) {

  @Json
  record Detail(S3Object s3ObjectDetails, @Nullable Details scanResultDetails) {}

  @Json
  record S3Object(String bucketName, String objectKey) {}

  @Json
  record Details(String scanResultStatus) {}
}
