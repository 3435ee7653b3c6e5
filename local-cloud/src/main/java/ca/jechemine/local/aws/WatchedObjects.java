package ca.jechemine.local.aws;

import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/// Tells of every object that comes into a bucket, before whoever put it there is answered, and
/// counts whatever changes.
final class WatchedObjects extends ForwardingBlobStore {

  private final List<Consumer<StoredObject>> listeners = new CopyOnWriteArrayList<>();
  private final AtomicLong changes = new AtomicLong();

  WatchedObjects(BlobStore objects) {
    super(objects);
  }

  void listen(Consumer<StoredObject> listener) {
    listeners.add(listener);
  }

  long changes() {
    return changes.get();
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
    PutObjectResponse answer = super.putBlob(request, content);
    stored(request.bucket(), request.key(), answer.eTag());
    return answer;
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    CopyObjectResponse answer = super.copyBlob(request);
    stored(request.destinationBucket(), request.destinationKey(), answer.copyObjectResult().eTag());
    return answer;
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    CompleteMultipartUploadResponse answer = super.completeMultipartUpload(upload, request);
    stored(request.bucket(), request.key(), answer.eTag());
    return answer;
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    changes.incrementAndGet();
    return super.removeBlob(request);
  }

  private void stored(String bucket, String key, String eTag) {
    changes.incrementAndGet();
    StoredObject object = new StoredObject(bucket, key, eTag.replace("\"", ""));
    listeners.forEach(it -> it.accept(object));
  }
}
