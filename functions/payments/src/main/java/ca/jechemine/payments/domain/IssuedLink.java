package ca.jechemine.payments.domain;

/// A new link by which somebody pays without signing in.
///
/// @param token 64 hexadecimal characters, for its mail alone: nothing keeps it
public record IssuedLink(String token, PayLink link) {

  /// Without the token.
  @Override
  public String toString() {
    return link.toString();
  }
}
