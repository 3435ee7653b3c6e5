package ca.jechemine.kernel;

/// A value and the version at which it was read. Version 0 has never been stored.
public record Versioned<T>(T value, long version) {

  /// A value that is to be stored for the first time.
  public static <T> Versioned<T> unsaved(T value) {
    return new Versioned<>(value, 0);
  }

  /// Another value, based on the same read.
  public <U> Versioned<U> with(U next) {
    return new Versioned<>(next, version);
  }
}
