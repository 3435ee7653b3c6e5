package ca.jechemine.identity.domain;

import java.util.Locale;

/// An e-mail address in the one form in which addresses are compared: trimmed and in lower case
/// (contract 10 §1). Whether mail reaches it is another question.
public record EmailAddress(String value) {

  public EmailAddress {
    value = value.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "an e-mail address";
  }
}
