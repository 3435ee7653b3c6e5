package ca.jechemine.notifications.delivery;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstachio.escapers.PlainText;

/// The text form of a mail; its template is compiled into `TextBodyRenderer`.
@JStache(path = "ca/jechemine/notifications/delivery/mail.txt.mustache")
@JStacheConfig(contentType = PlainText.class)
record TextBody(MailPage page) {}
