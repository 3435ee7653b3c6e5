package ca.jechemine.appointments.domain.matching;

/// Where the glossary of the catalogue of motifs is kept.
public interface Glossaries {

  /// As the catalogue is, or was a few minutes ago.
  Glossary current();
}
