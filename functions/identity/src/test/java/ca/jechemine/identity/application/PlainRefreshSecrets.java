package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.RefreshSecrets;
import java.util.List;

/// Secrets that count: the 43 characters end in a number.
final class PlainRefreshSecrets implements RefreshSecrets {

  private int last;

  @Override
  public String next() {
    last += 1000;
    return secret(last);
  }

  @Override
  public List<String> following(String signIn, String secret) {
    return List.of(secret(Integer.parseInt(secret) + 1));
  }

  @Override
  public String hash(String secret) {
    return "hash " + Integer.parseInt(secret);
  }

  private static String secret(int number) {
    return "%043d".formatted(number);
  }
}
