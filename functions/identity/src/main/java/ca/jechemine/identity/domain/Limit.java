package ca.jechemine.identity.domain;

import java.time.Duration;

/// How often something may be asked for (contract 10 §11.12), each counted for one kind of subject.
public enum Limit {
  SIGN_UP("sign-up", 5, 15),
  VERIFY_EMAIL("verify-email", 10, 15),
  VERIFY_PHONE("verify-phone", 10, 15),
  SEND_SMS("send-sms", 3, 10),
  SEND_SMS_TO_USER("send-sms-user", 3, 10),
  INITIATE_PHONE_VERIFY("initiate-phone-verify", 3, 10),
  INITIATE_PHONE_VERIFY_OF_USER("initiate-phone-verify-user", 3, 10),
  RESEND_EMAIL("resend-email", 3, 10),
  RESEND_EMAIL_TO_ADDRESS("resend-email-address", 3, 10),
  INVITE_USER("invite-user", 1, 5);

  private final String code;
  private final int most;
  private final Duration window;

  Limit(String code, int most, int minutes) {
    this.code = code;
    this.most = most;
    this.window = Duration.ofMinutes(minutes);
  }

  /// As rows spell it.
  public String code() {
    return code;
  }

  /// How often in a window.
  public int most() {
    return most;
  }

  /// How long a window is.
  public Duration window() {
    return window;
  }
}
