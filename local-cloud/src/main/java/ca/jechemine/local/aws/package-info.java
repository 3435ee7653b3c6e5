/// What the functions expect of AWS, embedded in one JVM and reachable on loopback only: tables
/// with streams, queues, topics, mail, secrets and buckets, for development and tests.
@NullMarked
package ca.jechemine.local.aws;

import org.jspecify.annotations.NullMarked;
