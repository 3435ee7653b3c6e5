package ca.jechemine.notifications.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where admin alerts go other than to the administrators in charge: `instead` of them when any is
/// set, and as a `lastResort` when nobody is in charge.
public record AlertAddresses(List<Address> instead, List<Address> lastResort) {

  public AlertAddresses {
    instead = List.copyOf(instead);
    lastResort = List.copyOf(lastResort);
  }

  /// Where an alert goes (contract 40 §3.1); each address once.
  public List<Address> alerted(List<Administrator> inCharge) {
    List<Address> administrators = inCharge.stream().map(Administrator::address).toList();
    return Stream.of(instead, administrators, lastResort)
        .filter(it -> !it.isEmpty())
        .findFirst()
        .map(AlertAddresses::distinct)
        .orElse(List.of());
  }

  private static List<Address> distinct(List<Address> addresses) {
    return List.copyOf(
        addresses.stream()
            .collect(
                Collectors.toMap(Address::email, it -> it, (first, _) -> first, LinkedHashMap::new))
            .values());
  }
}
