package ca.jechemine.identity.domain;

/// What a professional has to do with a client (contract 10 §11.4, docs/adr/0019).
public enum ClientLink {
  /// Nothing, or nothing any more.
  NONE,
  /// A request of the client's is offered to them, by name or in the pool: they may learn what they
  /// need to decide.
  OFFERED,
  /// An appointment of the client's is theirs, or was until it was cancelled, at most 30 days ago.
  ASSIGNED
}
