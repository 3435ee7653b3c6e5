package ca.jechemine.local.gateway;

import java.util.List;
import java.util.Map;

/// A request as it came over the wire.
///
/// @param path still encoded
/// @param query still encoded, empty when there is none
/// @param headers by lower-case name, in order
@SuppressWarnings("ArrayRecordComponent") // bodies are passed on, never compared
record HttpRequest(
    String method,
    String path,
    String query,
    String protocol,
    Map<String, List<String>> headers,
    String remoteAddress,
    byte[] body) {

  /// The same with another body.
  HttpRequest with(byte[] other) {
    return new HttpRequest(method, path, query, protocol, headers, remoteAddress, other);
  }

  /// A header's values joined, or empty text.
  String header(String name) {
    return String.join(",", headers.getOrDefault(name, List.of()));
  }
}
