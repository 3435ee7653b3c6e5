package ca.jechemine.local.aws;

/// An object that was put or copied into a bucket.
///
/// @param eTag without quotes
public record StoredObject(String bucket, String key, String eTag) {}
