package ca.jechemine.notifications.application;

import java.net.URI;

/// In whose name mails leave: the site's origin, the sender's address, and where answers go.
public record Sender(String site, String from, String support) {

  /// The sender may be configured with a name, as `Je chemine <support@jechemine.ca>`; names of
  /// senders are each mail's own, so that it is left out.
  public Sender {
    int bracket = from.indexOf('<');
    from = bracket < 0 ? from.strip() : from.substring(bracket + 1, from.indexOf('>')).strip();
  }

  /// The site's host, which message ids of our own end in.
  String host() {
    return URI.create(site).getHost();
  }
}
