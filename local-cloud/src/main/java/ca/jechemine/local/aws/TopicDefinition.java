package ca.jechemine.local.aws;

/// An SNS standard topic.
public record TopicDefinition(String name) {}
