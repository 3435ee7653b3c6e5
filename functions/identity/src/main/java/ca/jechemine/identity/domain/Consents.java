package ca.jechemine.identity.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What somebody agreed to, each document's last version.
public record Consents(
    @Nullable Consent privacyPolicy, @Nullable Consent terms, @Nullable Consent professionalTerms) {

  /// Nobody was asked: the account was provisioned.
  public static Consents none() {
    return new Consents(null, null, null);
  }

  /// To the privacy policy.
  public Optional<Consent> toPrivacyPolicy() {
    return Optional.ofNullable(privacyPolicy);
  }

  /// To the terms of use.
  public Optional<Consent> toTerms() {
    return Optional.ofNullable(terms);
  }

  /// To the terms for professionals.
  public Optional<Consent> toProfessionalTerms() {
    return Optional.ofNullable(professionalTerms);
  }

  /// The same with both that a professional agrees to at once (contract 10 §3.10).
  public Consents withProfessionalTerms(Consent professional, Consent privacy) {
    return new Consents(privacy, terms, professional);
  }
}
