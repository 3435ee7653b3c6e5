package ca.jechemine.identity.application;

/// What lets its holder prove a phone, shown masked.
public record PhoneStep(String token, String phoneMasked) {

  @Override
  public String toString() {
    return "a phone step";
  }
}
