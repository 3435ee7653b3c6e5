/// What passed through the local cloud: events, where they went, and what came of them.
@NullMarked
package ca.jechemine.local.journal;

import org.jspecify.annotations.NullMarked;
