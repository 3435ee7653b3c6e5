package ca.jechemine.identity.domain;

/// Makes and compares password hashes, slowly on purpose.
public interface PasswordHashes {

  /// The hash of a password as new ones are made.
  PasswordHash of(String password);

  /// Whether the password is the one of the hash.
  boolean matches(String password, PasswordHash hash);

  /// A hash that costs what a new one costs to compare, for an account that does not exist: whoever
  /// asks must not learn from the time it takes that nobody is there.
  PasswordHash ofNobody();

  /// Whether a new hash of the same password would be better than this one.
  boolean isOutdated(PasswordHash hash);
}
