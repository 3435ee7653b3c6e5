package ca.jechemine.local;

import java.util.List;
import java.util.Optional;

/// Demo data. Implementations are found by `ServiceLoader` on the class path of the functions.
public interface Seed {

  /// Somebody who can log in.
  record Account(String email, String password, String role, String userId) {}

  /// Writes its data; called on empty tables only.
  ///
  /// @param platforms what each function stands on, so that the seed can construct the production
  ///   code that writes, with the function's tables and keys
  void plant(Platforms platforms);

  /// The people that it plants, the same at every call.
  List<Account> accounts();

  /// Signs one of its people in without the password, whose hash is slow on purpose.
  ///
  /// @return an access token; empty when the account is none of this seed's
  default Optional<String> signIn(Platforms platforms, String userId) {
    return Optional.empty();
  }
}
