package ca.jechemine.benchmarks.harness;

import java.nio.file.Path;

/// One thing that is measured: a function, how it is started, and what its answer must contain.
///
/// @param answers a part of every good answer's body; an answer without it is a failed run
record Variant(String name, Start start, Path zip, String handler, String answers) {

  /// How the function comes to life.
  enum Start {
    /// As Lambda starts it where there is no snapshot: initialise, then the first event.
    COLD,
    /// As with SnapStart: initialise, prime, wait where the snapshot would be taken, then the first
    /// event. Restoring the snapshot is Lambda's and takes no time here.
    PRIMED
  }
}
