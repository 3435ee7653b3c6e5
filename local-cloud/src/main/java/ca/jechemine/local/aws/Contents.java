package ca.jechemine.local.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;

/// All objects of one bucket at a moment, by their keys.
record Contents(Map<String, Kept> objects) {

  static final Contents NONE = new Contents(Map.of());

  Contents {
    objects = Map.copyOf(objects);
  }

  /// An object with the headers that it is handed out with.
  @SuppressWarnings("ArrayRecordComponent") // bytes are put back, never compared
  record Kept(GetObjectResponse facts, byte[] bytes) {}

  static Contents of(BlobStore store, String bucket) {
    Map<String, Kept> objects = new HashMap<>();
    for (String key : keys(store, bucket)) {
      objects.put(key, read(store, bucket, key));
    }
    return new Contents(objects);
  }

  /// Makes the bucket hold these objects and no other.
  void restore(BlobStore store, String bucket) {
    keys(store, bucket).stream()
        .filter(it -> !objects.containsKey(it))
        .forEach(it -> store.removeBlob(bucket, it));
    objects.forEach((key, kept) ->
        store.putBlob(
            PutObjectRequest.builder()
                .bucket(bucket)
                .key(key)
                .contentLength((long) kept.bytes().length)
                .contentType(kept.facts().contentType())
                .cacheControl(kept.facts().cacheControl())
                .contentDisposition(kept.facts().contentDisposition())
                .metadata(kept.facts().metadata())
                .build(),
            new ByteArrayInputStream(kept.bytes())));
  }

  private static Kept read(BlobStore store, String bucket, String key) {
    try (ResponseInputStream<GetObjectResponse> content = store.getBlob(bucket, key)) {
      return new Kept(content.response(), content.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<String> keys(BlobStore store, String bucket) {
    return list(store, bucket).stream().map(S3Object::key).toList();
  }

  /// What S3 says of each object, by the order of their keys.
  static List<S3Object> list(BlobStore store, String bucket) {
    var objects = new ArrayList<S3Object>();
    @Nullable String after = null;
    while (true) {
      ListObjectsV2Response page =
          store.list(ListObjectsV2Request.builder().bucket(bucket).startAfter(after).build());
      objects.addAll(page.contents());
      if (objects.isEmpty() || !Boolean.TRUE.equals(page.isTruncated())) {
        return objects;
      }
      after = objects.getLast().key();
    }
  }
}
