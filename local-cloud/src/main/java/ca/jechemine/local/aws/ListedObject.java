package ca.jechemine.local.aws;

import java.time.Instant;

/// An object in a bucket, without its bytes.
///
/// @param size in bytes
public record ListedObject(String bucket, String key, long size, Instant lastModified) {}
