package ca.jechemine.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Credentials are checked by S3 only; every other service takes any, which AWS does not.
@ExtendWith(CloudExtension.class)
final class EndpointsTest {

  private final LocalAws aws;

  EndpointsTest(LocalAws aws) {
    this.aws = aws;
  }

  @Test
  void the_standard_variables_point_to_loopback() {
    assertThat(aws.endpoints())
        .containsKeys(
            "AWS_ENDPOINT_URL_DYNAMODB",
            "AWS_ENDPOINT_URL_DYNAMODB_STREAMS",
            "AWS_ENDPOINT_URL_SNS",
            "AWS_ENDPOINT_URL_SQS",
            "AWS_ENDPOINT_URL_SESV2",
            "AWS_ENDPOINT_URL_SECRETS_MANAGER")
        .containsEntry("AWS_REGION", "ca-central-1")
        .allSatisfy((name, value) ->
            assertThat(name.contains("URL") ? URI.create(value).getHost() : "127.0.0.1")
                .isEqualTo("127.0.0.1"));
  }

  @Test
  void queue_urls_are_at_the_same_address() {
    aws.create(QueueDefinition.named("addressed"));

    assertThat(aws.sqs().getQueueUrl(it -> it.queueName("addressed")).queueUrl())
        .isEqualTo(aws.queueUrl("addressed"));
  }

  @Test
  void a_bucket_keeps_objects_for_who_has_the_key() {
    aws.create(new BucketDefinition("files"));
    aws.create(new BucketDefinition("files"));

    try (S3Client s3 = s3("local-secret");
        S3Client stranger = s3("wrong")) {
      s3.putObject(it -> it.bucket("files").key("a/b"), RequestBody.fromString("é"));

      assertThat(s3.getObjectAsBytes(it -> it.bucket("files").key("a/b")).asUtf8String())
          .isEqualTo("é");
      assertThatThrownBy(() -> stranger.getObjectAsBytes(it -> it.bucket("files").key("a/b")))
          .isInstanceOfSatisfying(
              S3Exception.class, it -> assertThat(it.statusCode()).isEqualTo(403));
    }
  }

  private S3Client s3(String secretKey) {
    return aws.configured(S3Client.builder())
        .endpointOverride(URI.create(aws.endpoints().getOrDefault("AWS_ENDPOINT_URL_S3", "")))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", secretKey)))
        .build();
  }
}
