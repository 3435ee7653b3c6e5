package ca.jechemine.reporting.domain;

import ca.jechemine.kernel.Text;

/// What those are called who are forgotten: no two of them alike, for pages tell rows by the name
/// (contract 30 §14).
public final class Forgotten {

  private static final Text GONE = new Text("Compte supprimé", "Deleted account");
  private static final int SUFFIX = 6;

  private Forgotten() {}

  /// `Compte supprimé 8f3a01`, with the end of their id.
  public static Text text(String id) {
    return new Text(GONE.fr() + " " + suffix(id), GONE.en() + " " + suffix(id));
  }

  /// The same in two parts, as a first and a last name.
  public static Text first() {
    return GONE;
  }

  /// The end of the id.
  public static String suffix(String id) {
    return id.substring(Math.max(0, id.length() - SUFFIX));
  }
}
