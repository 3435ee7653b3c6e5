package ca.jechemine.library.domain;

import java.util.Optional;

/// One change of the library.
///
/// @param number its place in the log of changes
/// @param resource what the resource became; nothing when it was deleted
public record ResourceChange(long number, ResourceId id, Optional<Resource> resource) {}
