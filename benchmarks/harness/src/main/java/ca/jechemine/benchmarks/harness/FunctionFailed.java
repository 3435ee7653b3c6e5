package ca.jechemine.benchmarks.harness;

/// A function did not do what it is measured for, so there is nothing to measure.
final class FunctionFailed extends Exception {

  private static final long serialVersionUID = 1L;

  FunctionFailed(String why) {
    super(why);
  }
}
