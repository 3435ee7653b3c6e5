package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;

/// Somebody who has signed in, and the token to go on with.
public record Session(Account account, AccessToken token) {}
