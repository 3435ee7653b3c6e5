package ca.jechemine.identity.http;

import ca.jechemine.identity.domain.Account;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// A client as a professional sees them before accepting their request: whom to speak to and in
/// which language, nothing to reach them by.
@Json
record UserInBrief(
    @Json.Property("_id") String id,
    String firstName,
    String role,
    String language,
    @Nullable String gender,
    String status) {

  static UserInBrief of(Account account) {
    return new UserInBrief(
        account.id().value(),
        account.person().firstName(),
        account.standing().role().code(),
        account.person().language(),
        account.person().gender(),
        account.standing().status().code());
  }
}
