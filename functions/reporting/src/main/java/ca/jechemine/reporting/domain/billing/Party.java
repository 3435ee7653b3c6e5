package ca.jechemine.reporting.domain.billing;

/// Somebody of a session, as their account was told of last. Whoever was not told of yet has no
/// name, and the version 0.
///
/// @param guarantee what vouches for their payments: `none`, `pending_admin` or `green`
public record Party(
    String id, long version, String firstName, String lastName, String email, String guarantee) {

  /// Somebody of whom nothing was told.
  public static Party unknown(String id) {
    return new Party(id, 0, "", "", "", "none");
  }

  /// First name before last.
  public String name() {
    return (firstName + " " + lastName).strip();
  }

  /// Without the name and the address, so that they get into no log.
  @Override
  public String toString() {
    return "party " + id;
  }
}
