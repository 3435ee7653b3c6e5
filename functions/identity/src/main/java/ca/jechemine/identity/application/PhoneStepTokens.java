package ca.jechemine.identity.application;

import ca.jechemine.kernel.UserId;

/// Makes the token of the phone step that a link opens: always the same of one link, so that a page
/// that opens it twice is answered twice alike, and of no use for finding the link.
@FunctionalInterface
public interface PhoneStepTokens {

  /// The token of that link.
  String of(UserId holder, String linkToken);
}
