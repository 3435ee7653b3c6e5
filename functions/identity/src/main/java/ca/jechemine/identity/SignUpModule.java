package ca.jechemine.identity;

import ca.jechemine.identity.application.InitiatePhoneVerify;
import ca.jechemine.identity.application.PhoneStepTokens;
import ca.jechemine.identity.application.ProjectLegalVersions;
import ca.jechemine.identity.application.ResendEmail;
import ca.jechemine.identity.application.SendSms;
import ca.jechemine.identity.application.SignUp;
import ca.jechemine.identity.application.SignUpSteps;
import ca.jechemine.identity.application.VerificationSteps;
import ca.jechemine.identity.application.VerifyEmail;
import ca.jechemine.identity.application.VerifyPhone;
import ca.jechemine.identity.crypto.DerivedPhoneStepTokens;
import ca.jechemine.identity.domain.LegalVersions;
import ca.jechemine.identity.domain.Limits;
import ca.jechemine.identity.domain.SignUpClaims;
import ca.jechemine.identity.domain.SmsCodes;
import ca.jechemine.identity.domain.Verifications;
import ca.jechemine.identity.persistence.DynamoLegalVersions;
import ca.jechemine.identity.persistence.DynamoLimits;
import ca.jechemine.identity.persistence.DynamoSignUpClaims;
import ca.jechemine.identity.persistence.DynamoSignUps;
import ca.jechemine.identity.persistence.DynamoSmsCodes;
import ca.jechemine.identity.persistence.DynamoVerifications;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.http.HttpEdge;

/// Wires signing up and verification.
public final class SignUpModule {

  private final IdentityModule identity;

  SignUpModule(IdentityModule identity) {
    this.identity = identity;
  }

  /// On the platform of whoever constructs the function.
  public static SignUpModule current() {
    return new SignUpModule(IdentityModule.current());
  }

  public HttpEdge edge() {
    return identity.edge();
  }

  public SignUp signUp() {
    return new SignUp(
        new DynamoSignUps(
            identity.tables(), identity.cipher(), identity.lookups(), identity.clock()),
        identity.accounts(),
        signUpSteps(),
        limits(),
        identity.passwordHashes(),
        identity.ids(),
        identity.clock());
  }

  public VerifyEmail verifyEmail() {
    return new VerifyEmail(
        verifications(),
        identity.accounts(),
        limits(),
        verificationSteps(),
        phoneStepTokens(),
        identity.auditLog(),
        identity.clock());
  }

  public SendSms sendSms() {
    return new SendSms(
        verifications(),
        identity.accounts(),
        limits(),
        codes(),
        identity.ids(),
        platform().random(),
        identity.clock());
  }

  public VerifyPhone verifyPhone() {
    return new VerifyPhone(
        verifications(),
        identity.accounts(),
        limits(),
        codes(),
        verificationSteps(),
        identity.auditLog(),
        identity.clock());
  }

  public ResendEmail resendEmail() {
    return new ResendEmail(identity.accounts(), claims(), limits(), signUpSteps());
  }

  public InitiatePhoneVerify initiatePhoneVerify() {
    return new InitiatePhoneVerify(
        identity.accounts(), limits(), verificationSteps(), platform().random());
  }

  public ProjectLegalVersions projectLegalVersions() {
    return new ProjectLegalVersions(legalVersions());
  }

  public Platform platform() {
    return identity.platform();
  }

  public FieldCipher cipher() {
    return identity.cipher();
  }

  SignUpSteps signUpSteps() {
    return new SignUpSteps(
        identity.profiles(),
        identity.medicalProfiles(),
        identity.oneTimeSecrets(),
        claims(),
        verifications(),
        identity.ids(),
        platform().random(),
        identity.clock());
  }

  private VerificationSteps verificationSteps() {
    return new VerificationSteps(
        identity.oneTimeSecrets(),
        codes(),
        claims(),
        verifications(),
        identity.profiles(),
        identity.medicalProfiles(),
        signUpSteps(),
        identity.clock());
  }

  private Verifications verifications() {
    return new DynamoVerifications(identity.tables(), identity.cipher(), identity.clock());
  }

  private SignUpClaims claims() {
    return new DynamoSignUpClaims(identity.tables(), identity.cipher(), identity.clock());
  }

  private SmsCodes codes() {
    return new DynamoSmsCodes(identity.tables(), identity.lookups(), identity.clock());
  }

  private PhoneStepTokens phoneStepTokens() {
    return new DerivedPhoneStepTokens(identity.lookups());
  }

  Limits limits() {
    return new DynamoLimits(identity.tables(), identity.lookups());
  }

  private LegalVersions legalVersions() {
    return new DynamoLegalVersions(identity.tables());
  }
}
