package ca.jechemine.identity.domain;

import java.util.List;

/// Makes the secrets of refresh keys, and the hashes that are kept of them.
public interface RefreshSecrets {

  /// A new secret, different from every other.
  String next();

  /// What follows the secret within a sign-in: always the same, so that an answer that was lost can
  /// be given again, and known to nobody who has not the server's key. The first is what follows
  /// now; the others followed under keys of the server that are being replaced.
  List<String> following(String signIn, String secret);

  /// What is kept of a secret.
  String hash(String secret);
}
