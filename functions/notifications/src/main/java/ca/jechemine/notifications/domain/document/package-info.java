/// What documents that pass between clients and those who accompany them ask to be told: one class
/// that turns events into notices, and one for the words of each mail. Whose document it is, what
/// it is called and who it is from is said in the mail and behind the sign-in; a screen that others
/// may see says only that there is one. Nothing of its content is known here.
@NullMarked
package ca.jechemine.notifications.domain.document;

import org.jspecify.annotations.NullMarked;
