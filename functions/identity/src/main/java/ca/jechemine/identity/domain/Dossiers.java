package ca.jechemine.identity.domain;

/// Where what is held on a person is gathered.
public interface Dossiers {

  /// All of it.
  Dossier of(Account account);
}
