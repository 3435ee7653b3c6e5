package ca.jechemine.local.scan;

import ca.jechemine.local.aws.StoredObject;
import ca.jechemine.local.template.Application;
import ca.jechemine.local.template.Resource;
import ca.jechemine.local.template.Tree;
import java.util.List;

/// Which objects of a bucket are scanned.
///
/// @param prefixes of their keys; empty for all
record ProtectionPlan(String arn, String bucket, List<String> prefixes) {

  ProtectionPlan {
    prefixes = List.copyOf(prefixes);
  }

  /// @throws IllegalArgumentException when no template declares the bucket
  static ProtectionPlan of(Resource plan, Application application) {
    String bucket = Tree.textOr("", plan.at("ProtectedResource", "S3Bucket"), "BucketName");
    if (application.buckets().stream().noneMatch(it -> it.physicalName().equals(bucket))) {
      throw new IllegalArgumentException(
          plan + " protects " + bucket + ", which no template declares");
    }
    return new ProtectionPlan(
        plan.arn(), bucket, Tree.texts(plan.at("ProtectedResource", "S3Bucket", "ObjectPrefixes")));
  }

  boolean covers(StoredObject object) {
    return object.bucket().equals(bucket)
        && (prefixes.isEmpty() || prefixes.stream().anyMatch(object.key()::startsWith));
  }
}
