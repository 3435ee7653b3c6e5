/// GuardDuty Malware Protection for S3: what comes into a protected bucket is looked through.
@NullMarked
package ca.jechemine.local.scan;

import org.jspecify.annotations.NullMarked;
