package ca.jechemine.notifications.delivery;

import ca.jechemine.notifications.domain.Accepted;

/// What SES's id of a mail says: SES writes it into the Message-ID header, at a host of the region.
public final class SesMessageIds {

  private final String host;

  public SesMessageIds(String region) {
    this.host = region.equals("us-east-1") ? "email.amazonses.com" : region + ".amazonses.com";
  }

  /// The mail that SES took under this id.
  public Accepted accepted(String id) {
    return new Accepted(id, id + "@" + host);
  }
}
