package ca.jechemine.kernel;

/// Whose account it is.
public record UserId(String value) {

  public UserId {
    HexId.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
