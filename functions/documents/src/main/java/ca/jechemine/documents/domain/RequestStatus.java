package ca.jechemine.documents.domain;

import java.util.Optional;
import java.util.stream.Stream;

/// How a request for a document stands, as lists name it.
public enum RequestStatus {
  OPEN("open"),
  RECEIVED("received"),
  CANCELLED("cancelled"),
  LAPSED("lapsed");

  private final String code;

  RequestStatus(String code) {
    this.code = code;
  }

  /// That of the request.
  public static RequestStatus of(DocumentRequest request) {
    return switch (request) {
      case DocumentRequest.Open _ -> OPEN;
      case DocumentRequest.Received _ -> RECEIVED;
      case DocumentRequest.Cancelled _ -> CANCELLED;
      case DocumentRequest.Lapsed _ -> LAPSED;
    };
  }

  /// The one that is spelled so.
  public static Optional<RequestStatus> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }

  /// As JSON spells it.
  public String code() {
    return code;
  }
}
