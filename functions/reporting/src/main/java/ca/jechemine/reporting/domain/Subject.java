package ca.jechemine.reporting.domain;

/// What totals are of.
///
/// @param id empty for the platform; of a pair both ids with `#` between
public record Subject(Kind kind, String id) {

  /// The platform as a whole.
  public static final Subject PLATFORM = new Subject(Kind.PLATFORM, "");

  /// In place of an id that there is not.
  public static final String NOBODY = "-";

  /// What kinds there are.
  public enum Kind {
    PLATFORM,
    PROFESSIONAL,
    CLIENT,
    /// A professional with a client; money is kept with no client in particular.
    PAIR,
    /// What clients come for, by its French label.
    ISSUE
  }

  public static Subject professional(String id) {
    return new Subject(Kind.PROFESSIONAL, id);
  }

  static Subject client(String id) {
    return new Subject(Kind.CLIENT, id);
  }

  static Subject pair(String professional, String client) {
    return new Subject(Kind.PAIR, professional + "#" + client);
  }

  static Subject issue(String label) {
    return new Subject(Kind.ISSUE, label);
  }

  /// The professional of a pair, `NOBODY` when there is none.
  public static String professionalOf(String pair) {
    return pair.substring(0, pair.indexOf('#'));
  }

  /// The client of a pair, `NOBODY` when there is none.
  public static String clientOf(String pair) {
    return pair.substring(pair.indexOf('#') + 1);
  }
}
