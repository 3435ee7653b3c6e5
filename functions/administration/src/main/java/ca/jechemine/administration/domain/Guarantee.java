package ca.jechemine.administration.domain;

import org.jspecify.annotations.Nullable;

/// What vouches for a client's payments: `none`, `pending_admin` or `green`, and with `green` why
/// (`stripe` or `interac_trust`).
public record Guarantee(long version, String status, @Nullable String source) {

  public static final Guarantee NONE = new Guarantee(0, "none", null);

  public boolean isGreen() {
    return status.equals("green");
  }
}
