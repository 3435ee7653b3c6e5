/// The embedded engines as the real SDK clients see them. Where AWS itself behaves otherwise, the
/// test says so.
@NullMarked
package ca.jechemine.local.aws;

import org.jspecify.annotations.NullMarked;
