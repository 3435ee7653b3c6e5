package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.RefreshKey;
import java.time.Instant;

/// Somebody who has signed in, the token to go on with, the key to the next one, and the mark by
/// which the frontend's cookie is known to belong to it.
public record Session(
    Account account,
    AccessToken token,
    RefreshKey refreshKey,
    Instant refreshableUntil,
    SessionMark mark) {}
