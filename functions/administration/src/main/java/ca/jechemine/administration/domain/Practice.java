package ca.jechemine.administration.domain;

import org.jspecify.annotations.Nullable;

/// What a professional's profile says for the list, as this domain heard of it last.
public record Practice(
    long version,
    @Nullable String specialty,
    @Nullable String license,
    boolean acceptingNewClients,
    boolean acceptingEmergencyConsultations) {

  /// Nothing is known: both switches are on until they are turned off (contract 40 §6.4).
  public static final Practice UNKNOWN = new Practice(0, null, null, true, true);
}
