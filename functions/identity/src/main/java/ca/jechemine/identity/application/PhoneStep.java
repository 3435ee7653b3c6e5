package ca.jechemine.identity.application;

import java.time.Duration;

/// What lets its holder prove a phone, shown masked; `life` is how long it still does.
public record PhoneStep(String token, String phoneMasked, Duration life) {

  @Override
  public String toString() {
    return "a phone step";
  }
}
