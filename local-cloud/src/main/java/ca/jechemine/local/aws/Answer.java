package ca.jechemine.local.aws;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// What a service says to a call.
record Answer(int status, String contentType, Map<String, String> headers, String body) {

  Answer {
    headers = Map.copyOf(headers);
  }

  static Answer json(Object content) {
    return new Answer(200, "application/x-amz-json-1.1", Map.of(), Json.text(content));
  }

  static Answer xml(int status, String content) {
    return new Answer(status, "text/xml", Map.of(), content);
  }

  static Answer error(Service service, int status, String code, String message) {
    return error(service, status, code, message, Map.of());
  }

  /// To a request that is no call to any service.
  static Answer unknown() {
    return error(Service.DYNAMODB, 404, "UnknownOperationException", "Nothing is known here");
  }

  /// The error in the protocol of its service.
  ///
  /// @param details further members, which only the JSON protocols have
  static Answer error(
      Service service, int status, String code, String message, Map<String, Object> details) {
    if (service == Service.SNS) {
      return xml(
          status,
          "<ErrorResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><Error><Type>"
              + (status < 500 ? "Sender" : "Receiver")
              + "</Type><Code>"
              + Xml.text(code)
              + "</Code><Message>"
              + Xml.text(message)
              + "</Message></Error><RequestId>"
              + UUID.randomUUID()
              + "</RequestId></ErrorResponse>");
    }
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("__type", service.errorType(code));
    members.put("message", message);
    members.putAll(details);
    return new Answer(
        status, "application/x-amz-json-1.0", Map.of("x-amzn-ErrorType", code), Json.text(members));
  }
}
