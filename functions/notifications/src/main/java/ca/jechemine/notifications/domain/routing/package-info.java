/// What is told while a request looks for its professional (contract 40 §3.3, rows 14 to 22): one
/// class that turns events into notices, one for the rows of the feed, and one for the words of
/// each mail. 23 and 24 are never sent.
@NullMarked
package ca.jechemine.notifications.domain.routing;

import org.jspecify.annotations.NullMarked;
