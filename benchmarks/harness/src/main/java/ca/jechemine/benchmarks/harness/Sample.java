package ca.jechemine.benchmarks.harness;

import java.util.List;

/// One cold start of one variant.
///
/// @param total from the start of the process until the answer's last byte, in milliseconds
/// @param init the part of it until the process asked for its first event
/// @param first from the event (with a snapshot: from the restore) until the answer's last byte
/// @param cpu processor time of the process until then, in milliseconds
/// @param resident memory at that moment, in MB
/// @param callsInInit the AWS calls made until the process was initialised, in their order
/// @param callsInFirst those made after it
record Sample(
    int round,
    double total,
    double init,
    double first,
    double cpu,
    double resident,
    List<String> callsInInit,
    List<String> callsInFirst) {}
