package ca.jechemine.content.domain;

/// How the platform is reached; empty is not set.
public record PlatformContact(
    Address physicalAddress,
    String phoneNumber,
    String supportEmail,
    String interacDepositEmail,
    String companyName) {

  /// Nothing was set, but perhaps where transfers are sent.
  public static PlatformContact unset(String interacDepositEmail) {
    return new PlatformContact(
        new Address("", "", "", "", "", ""), "", "", interacDepositEmail, "");
  }

  /// Where the platform is.
  public record Address(
      String street,
      String suite,
      String city,
      String province,
      String postalCode,
      String country) {}
}
