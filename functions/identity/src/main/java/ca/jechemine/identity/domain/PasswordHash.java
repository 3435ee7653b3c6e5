package ca.jechemine.identity.domain;

/// A password as it is kept: a text in PHC form that names its own algorithm, cost and salt.
public record PasswordHash(String phc) {

  @Override
  public String toString() {
    return "a password hash";
  }
}
