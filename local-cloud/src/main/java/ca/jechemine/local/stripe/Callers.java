package ca.jechemine.local.stripe;

/// Those whose requests are counted, and who may die at one of them.
public interface Callers {

  /// One request of somebody.
  interface Caller {
    /// Whether he is still there before the request is done.
    boolean lives();

    /// The request had its effect.
    ///
    /// @return whether he is still there to be answered
    boolean ended(String operation);
  }

  /// Somebody asks.
  ///
  /// @param name the function, or empty
  Caller of(String name);

  /// Nobody dies.
  static Callers immortal() {
    return _ ->
        new Caller() {
          @Override
          public boolean lives() {
            return true;
          }

          @Override
          public boolean ended(String operation) {
            return true;
          }
        };
  }
}
