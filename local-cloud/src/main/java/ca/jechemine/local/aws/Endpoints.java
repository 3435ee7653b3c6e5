package ca.jechemine.local.aws;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The environment variables by which the SDK finds everything here.
final class Endpoints {

  private static final List<String> SERVICES =
      List.of(
          "DYNAMODB",
          "DYNAMODB_STREAMS",
          "SNS",
          "SQS",
          "SESV2",
          "SECRETS_MANAGER",
          "APIGATEWAYMANAGEMENTAPI");

  private Endpoints() {}

  static Map<String, String> variables(String endpoint, Optional<URI> buckets) {
    Map<String, String> variables = new HashMap<>();
    SERVICES.forEach(it -> variables.put("AWS_ENDPOINT_URL_" + it, endpoint));
    buckets.ifPresent(it -> variables.put("AWS_ENDPOINT_URL_S3", it.toString()));
    variables.put("AWS_ACCESS_KEY_ID", LocalAws.ACCESS_KEY);
    variables.put("AWS_SECRET_ACCESS_KEY", LocalAws.SECRET_KEY);
    variables.put("AWS_REGION", LocalAws.REGION);
    return Map.copyOf(variables);
  }
}
