/// What is told of resources that professionals assign to their clients between sessions: one class
/// that turns events into notices, and one for the words of each mail. What a resource is called
/// may tell what somebody lives with: it stands in the opened mail alone, not in a subject, a feed
/// row or a push message. What the professional notes is not known here at all.
@NullMarked
package ca.jechemine.notifications.domain.prescription;

import org.jspecify.annotations.NullMarked;
