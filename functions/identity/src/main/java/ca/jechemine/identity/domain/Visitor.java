package ca.jechemine.identity.domain;

/// Whoever asks, as far as the network tells: from which address, with which browser.
public record Visitor(String source, String userAgent) {

  @Override
  public String toString() {
    return "a visitor";
  }
}
