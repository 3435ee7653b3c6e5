package ca.jechemine.runtime.objects;

/// What S3 says of an object: its length in bytes and the tag of exactly these bytes, quotes
/// included.
public record ObjectFacts(long length, String eTag) {}
