package ca.jechemine.identity.crypto;

import ca.jechemine.identity.application.PhoneStepTokens;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.KeyedHash;

/// Tokens that a keyed hash makes of the link: 24 bytes in hexadecimal.
public final class DerivedPhoneStepTokens implements PhoneStepTokens {

  private static final int LENGTH = 48;

  private final KeyedHash hash;

  public DerivedPhoneStepTokens(KeyedHash hash) {
    this.hash = hash;
  }

  @Override
  public String of(UserId holder, String linkToken) {
    return hash.of("phone-step:" + holder.value() + ":" + linkToken).substring(0, LENGTH);
  }
}
