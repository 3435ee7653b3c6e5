package ca.jechemine.identity.domain;

import org.jspecify.annotations.Nullable;

/// How an account proves who it is. Guests have no password. `sessionVersion` rises with each
/// change that ends the sessions of before: of password, role or rights.
public record Credentials(@Nullable PasswordHash password, long sessionVersion) {}
