package ca.jechemine.local.aws;

/// The services that answer here, each speaking the protocol that the SDK of today uses for it.
public enum Service {
  DYNAMODB("com.amazonaws.dynamodb.v20120810#"),
  DYNAMODB_STREAMS("com.amazonaws.dynamodb.v20120810#"),
  SNS(""),
  SQS("com.amazonaws.sqs#"),
  SES(""),
  SECRETS_MANAGER(""),
  API_GATEWAY(""),

  /// What functions ask of it; browsers meet no faults there.
  S3(""),

  /// None of AWS's, but reached and disturbed like them.
  WEB_PUSH("");

  private final String errorPrefix;

  Service(String errorPrefix) {
    this.errorPrefix = errorPrefix;
  }

  String errorType(String code) {
    return errorPrefix + code;
  }
}
