package ca.jechemine.testkit;

/// The people of the demo data, by what they are.
public enum Persona {
  SUPER_ADMIN("super.admin@jechemine.test"),
  PLATFORM_ADMIN("platform.admin@jechemine.test"),
  CONTENT_ADMIN("content.admin@jechemine.test"),
  SUPPORT_ADMIN("support.admin@jechemine.test"),
  BILLING_ADMIN("billing.admin@jechemine.test"),
  DEACTIVATED_ADMIN("deactivated.admin@jechemine.test"),
  CLIENT("client.fr@jechemine.test"),
  OTHER_CLIENT("client.en@jechemine.test"),
  PROFESSIONAL("professional.one@jechemine.test"),
  PENDING_PROFESSIONAL("professional.pending@jechemine.test");

  private final String email;

  Persona(String email) {
    this.email = email;
  }

  /// Their address, which also signs them in.
  public String email() {
    return email;
  }
}
