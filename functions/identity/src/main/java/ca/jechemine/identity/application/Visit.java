package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.Visitor;

/// An attempt to show an address and its password: for which address, by whom, what for.
public record Visit(EmailAddress email, Visitor visitor, Purpose purpose) {

  /// What the password is shown for.
  public enum Purpose {
    SIGN_IN,
    /// To hear why signing in did not succeed.
    REASON
  }

  /// To sign in, from that network address with that browser.
  public Visit(EmailAddress email, String source, String userAgent) {
    this(email, new Visitor(source, userAgent), Purpose.SIGN_IN);
  }

  /// The network address that it comes from.
  public String source() {
    return visitor.source();
  }
}
