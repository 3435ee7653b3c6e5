package ca.jechemine.library.domain;

import java.time.Instant;
import java.util.Optional;

/// A resource on somebody's shelf.
///
/// @param downloadedAt when they last downloaded it, if they did
/// @param downloads how often they did
public record Shelved(Resource resource, Optional<Instant> downloadedAt, long downloads) {}
