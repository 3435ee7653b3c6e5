/// Mails by Amazon SES.
@NullMarked
package ca.jechemine.runtime.mail;

import org.jspecify.annotations.NullMarked;
