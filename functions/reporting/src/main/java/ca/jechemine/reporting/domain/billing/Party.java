package ca.jechemine.reporting.domain.billing;

import ca.jechemine.kernel.Text;
import ca.jechemine.reporting.domain.Forgotten;

/// Somebody of a session, as their account was told of last. Whoever was not told of yet has no
/// name, and the version 0; whoever is forgotten has no name either.
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

  /// Whether they were told of, and are nobody any more.
  public boolean isForgotten() {
    return version > 0 && name().isEmpty();
  }

  /// As they are shown: under their name, or that they are forgotten.
  public Text shown() {
    return isForgotten() ? Forgotten.text(id) : new Text(name(), name());
  }

  /// Without the name and the address, so that they get into no log.
  @Override
  public String toString() {
    return "party " + id;
  }
}
