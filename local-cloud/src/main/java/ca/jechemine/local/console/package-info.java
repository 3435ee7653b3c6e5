/// What the local cloud says of itself under `/_local/`.
@NullMarked
package ca.jechemine.local.console;

import org.jspecify.annotations.NullMarked;
