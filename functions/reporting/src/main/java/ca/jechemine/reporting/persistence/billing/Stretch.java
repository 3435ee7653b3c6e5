package ca.jechemine.reporting.persistence.billing;

/// The rows of an index under one key, from one place to another, both included.
record Stretch(String index, String pk, String from, String to) {

  /// All of them.
  static Stretch whole(String index, String pk) {
    return new Stretch(index, pk, Places.FIRST, Places.LAST);
  }

  /// Those of it that are not before that.
  Stretch notBefore(String place) {
    return new Stretch(index, pk, from.compareTo(place) < 0 ? place : from, to);
  }

  /// Those of it that are not after that.
  Stretch notAfter(String place) {
    return new Stretch(index, pk, from, to.compareTo(place) > 0 ? place : to);
  }

  /// Whether nothing can be in it.
  boolean isEmpty() {
    return from.compareTo(to) > 0;
  }
}
