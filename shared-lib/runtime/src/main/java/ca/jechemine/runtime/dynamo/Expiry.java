package ca.jechemine.runtime.dynamo;

/// Rows that are forgotten by themselves. DynamoDB removes them late, by up to days: whoever reads
/// one compares the time as well.
public final class Expiry {

  /// The attribute that every table names as its time to live.
  public static final String ATTRIBUTE = "expiresAt";

  private Expiry() {}
}
