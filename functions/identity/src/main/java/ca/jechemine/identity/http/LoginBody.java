package ca.jechemine.identity.http;

import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// An address and a password, as the body of `POST /api/auth/login` and of `login-reason`.
@Json
record LoginBody(@Nullable String email, @Nullable String password) {

  private static final Text REQUIRED = new Text("est obligatoire", "is required");

  /// The address and the password that were given.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Invalid naming each that is missing
  Given given() {
    String address = email == null ? "" : email;
    String secret = password == null ? "" : password;
    new Violations()
        .require(!address.isBlank(), "email", REQUIRED)
        .require(!secret.isEmpty(), "password", REQUIRED)
        .refuseIfAny();
    return new Given(address, secret);
  }

  @Override
  public String toString() {
    return "an address and a password";
  }

  record Given(String email, String password) {

    @Override
    public String toString() {
      return "an address and a password";
    }
  }
}
