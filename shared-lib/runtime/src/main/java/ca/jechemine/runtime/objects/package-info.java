/// Objects in S3: put, and handed out with signed addresses.
@NullMarked
package ca.jechemine.runtime.objects;

import org.jspecify.annotations.NullMarked;
