package ca.jechemine.local.aws;

import java.util.Set;

/// One request to one of the services.
///
/// @param path the path of the URL, decoded
/// @param failing positions in a batch, from 0, of entries that must be answered as failed
record Call(
    Service service,
    String operation,
    String path,
    String contentType,
    String body,
    Set<Integer> failing) {

  Call {
    failing = Set.copyOf(failing);
  }

  Call failing(Set<Integer> entries) {
    return new Call(service, operation, path, contentType, body, entries);
  }
}
