package ca.jechemine.local.aws;

/// A private S3 bucket.
public record BucketDefinition(String name) {}
