package ca.jechemine.notifications.domain;

import java.util.List;
import java.util.stream.Stream;

/// What people may be told of, as contract 40 §3.3 numbers and names it; those without a number are
/// ours.
public enum CatalogueEvent {
  /// 1.
  EMAIL_VERIFICATION("account.email_verification", Switches.inherited("email_verification")),

  /// 2.
  SMS_CODE("account.sms_otp", Switches.none()),

  /// 3.
  WELCOME("account.welcome", Switches.inherited("welcome")),

  /// 4.
  WELCOME_SMS("account.welcome_sms", Switches.none()),

  /// 5.
  PROFILE_COMPLETED("professional.profile_completed", Switches.inherited("welcome")),

  /// 7, and 6, which it replaces.
  PASSWORD_LINK("account.password_setup", Switches.inherited("password_reset")),

  /// The password was changed; a warning has had no other switch to inherit from.
  PASSWORD_CHANGED("account.password_changed", Switches.own()),

  /// Somebody signed up with the address of an account; sent in place of 1.
  SIGN_UP_REPEATED("account.signup_repeated", Switches.inherited("email_verification")),

  /// 9.
  PROFESSIONAL_APPROVED("professional.approved", Switches.inherited("professional_approval")),

  /// 10.
  PROFESSIONAL_REJECTED("professional.rejected", Switches.inherited("professional_rejection")),

  /// 11.
  ADMIN_PROFESSIONAL_SIGNUP(
      "admin.professional_signup", Switches.inherited("service_request_onboarding")),

  /// 12.
  ADMIN_ACCOUNT_ACTION("admin.account_action", Switches.inherited("service_request_onboarding")),

  /// 12, as its holder is told of it.
  ACCOUNT_ACTION("account.action_requested", Switches.own()),

  /// Somebody was made an administrator.
  ADMINISTRATOR_APPOINTED("account.administrator_appointed", Switches.inherited("welcome")),

  /// 55.
  ADMIN_CONTACT_RECEIVED(
      "admin.contact_received", Switches.inherited("service_request_onboarding")),

  /// 56: written by an administrator, so that no switch but the global one stops it.
  CONTACT_REPLY("contact.reply", Switches.none(), FeedType.CONTACT_REPLY);

  private final String code;
  private final Switches switches;
  private final FeedType feedType;

  CatalogueEvent(String code, Switches switches) {
    this(code, switches, FeedType.SYSTEM);
  }

  CatalogueEvent(String code, Switches switches, FeedType feedType) {
    this.code = code;
    this.switches = switches;
    this.feedType = feedType;
  }

  /// Its name in the catalogue, in feed rows, and in the settings as the key of its own switch.
  public String code() {
    return code;
  }

  /// The keys of the switches that stop its mail, the first that was touched being the one that
  /// counts: its own, and the historical one that it shared with others once. None when only the
  /// global switch stops it.
  public List<String> switches() {
    return switches.present()
        ? Stream.concat(Stream.of(code), switches.inherited().stream()).toList()
        : List.of();
  }

  /// The type of its rows in the in-app feed.
  public FeedType feedType() {
    return feedType;
  }

  private record Switches(boolean present, List<String> inherited) {

    static Switches none() {
      return new Switches(false, List.of());
    }

    static Switches own() {
      return new Switches(true, List.of());
    }

    static Switches inherited(String historicalKey) {
      return new Switches(true, List.of(historicalKey));
    }
  }
}
