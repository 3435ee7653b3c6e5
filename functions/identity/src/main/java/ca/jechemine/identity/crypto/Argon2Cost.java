package ca.jechemine.identity.crypto;

/// What one Argon2id hash costs: memory, passes over it, and lanes.
public record Argon2Cost(int kibibytes, int passes, int lanes) {

  /// OWASP's second recommendation: 19 MiB, two passes.
  public static final Argon2Cost STANDARD = new Argon2Cost(19_456, 2, 1);

  boolean isBelow(Argon2Cost other) {
    return kibibytes < other.kibibytes || passes < other.passes;
  }
}
