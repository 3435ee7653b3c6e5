package ca.jechemine.notifications.domain;

/// Why mails to an address are not sent any more.
public enum Return {
  /// There is no such mailbox: nothing is sent there.
  BOUNCED("ADDRESS_BOUNCED"),

  /// Its reader called one of our mails unwanted: what can be done without is not sent there.
  COMPLAINED("ADDRESS_COMPLAINED");

  private final String reason;

  Return(String reason) {
    this.reason = reason;
  }

  /// As the ledger says why a later mail is not sent.
  public String reason() {
    return reason;
  }

  /// Whether it keeps that kind of mail from being sent.
  public boolean stops(CatalogueEvent event) {
    return switch (this) {
      case BOUNCED -> true;
      case COMPLAINED -> !event.isMandatory();
    };
  }

  /// What a mail that came back so is in the ledger.
  public DeliveryState state() {
    return switch (this) {
      case BOUNCED -> DeliveryState.BOUNCED;
      case COMPLAINED -> DeliveryState.COMPLAINED;
    };
  }
}
