package ca.jechemine.documents.inspection;

/// Whatever looks at bytes as they go by.
///
/// It keeps nothing of the array, and says what it finds by an [UnsoundException].
interface Sink extends AutoCloseable {

  /// The next bytes, from `from` up to but not including `to`.
  void accept(byte[] bytes, int from, int to);

  /// Whether further bytes would change nothing.
  default boolean isSated() {
    return false;
  }

  /// There are no more bytes. Not called when something was found before.
  default void end() {}

  /// Gives back what is held outside of the heap; called in any case, and perhaps twice.
  @Override
  default void close() {}
}
