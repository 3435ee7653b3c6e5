package ca.jechemine.identity.http;

import ca.jechemine.identity.application.PhoneStep;
import ca.jechemine.identity.application.VerifiedEmail;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// That the address is proven, and what goes on with the phone. `phoneAlreadyVerified` says that
/// nothing does, also where there is no phone. `phoneStepTtlMs` is how long the phone step still
/// lives.
@Json
record VerifiedEmailView(
    boolean ok,
    String userId,
    @Nullable String phoneStepToken,
    @Nullable String phoneMasked,
    boolean phoneAlreadyVerified,
    @Nullable Boolean alreadyVerified,
    @Nullable Long phoneStepTtlMs) {

  static VerifiedEmailView of(VerifiedEmail verified) {
    PhoneStep step = verified.phoneStep();
    return new VerifiedEmailView(
        true,
        verified.id().value(),
        step == null ? null : step.token(),
        step == null ? null : step.phoneMasked(),
        step == null,
        verified.wasVerified() ? true : null,
        step == null ? null : step.life().toMillis());
  }
}
