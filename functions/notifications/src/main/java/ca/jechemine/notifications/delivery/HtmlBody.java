package ca.jechemine.notifications.delivery;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstachio.escapers.Html;

/// The HTML form of a mail; its template is compiled into `HtmlBodyRenderer`.
@JStache(path = "ca/jechemine/notifications/delivery/mail.html.mustache")
@JStacheConfig(contentType = Html.class)
record HtmlBody(MailPage page) {}
