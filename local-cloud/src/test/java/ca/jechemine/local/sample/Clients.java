package ca.jechemine.local.sample;

import ca.jechemine.runtime.Platform;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;

/// SDK clients that stand on a platform.
final class Clients {

  private Clients() {}

  static DynamoDbClient dynamo(Platform platform) {
    return on(platform, DynamoDbClient.builder(), "DYNAMODB").build();
  }

  static SnsClient sns(Platform platform) {
    return on(platform, SnsClient.builder(), "SNS").build();
  }

  private static <B extends AwsClientBuilder<B, ?>> B on(
      Platform platform, B builder, String service) {
    return builder
        .region(Region.of(platform.variable("AWS_REGION")))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(
                    platform.variable("AWS_ACCESS_KEY_ID"),
                    platform.variable("AWS_SECRET_ACCESS_KEY"))))
        .endpointOverride(URI.create(platform.variable("AWS_ENDPOINT_URL_" + service)))
        .overrideConfiguration(it -> platform.interceptors().forEach(it::addExecutionInterceptor));
  }
}
