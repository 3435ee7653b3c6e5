package ca.jechemine.system.signup;

import static ca.jechemine.system.signup.People.client;
import static ca.jechemine.system.signup.People.professional;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.testkit.RunningCloud;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// P15: whatever a sign-up sends besides the form changes nothing of what is stored.
class MassAssignmentTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  /// What only the platform sets of a user (contract 10 §10.1), in every spelling of the rows.
  private static final List<String> OF_USER =
      List.of(
          "_id",
          "id",
          "__v",
          "isAdmin",
          "adminId",
          "profile",
          "status",
          "emailVerified",
          "emailVerifiedAt",
          "phoneVerifiedAt",
          "accountSecurityVersion",
          "securityVersion",
          "verificationEmailTokenHash",
          "phoneStepTokenHash",
          "verificationSmsCodeHash",
          "verificationSmsAttempts",
          "passwordResetTokenHash",
          "passwordHash",
          "professionalLicenseStatus",
          "license",
          "privacyPolicyVersion",
          "privacyPolicyAcceptedAt",
          "termsVersion",
          "termsAcceptedAt",
          "professionalTermsVersion",
          "professionalTermsAcceptedAt",
          "stripeCustomerId",
          "stripeConnectAccountId",
          "paymentGuaranteeStatus",
          "paymentGuaranteeSource",
          "guardianId",
          "accountManagerId",
          "managedAccounts",
          "adminApproved",
          "deactivatedAt",
          "deletionRequestedAt",
          "phoneLookupHash",
          "possibleDuplicateOf",
          "createdAt",
          "updatedAt",
          "version",
          "sessionVersion",
          "permissions",
          "adminPermissions",
          "image",
          "profileCompleted",
          "completed",
          "userId",
          "pk",
          "sk",
          "gsi1pk");

  /// What is not asked of a professional at sign-up (contract 10 §10.2).
  private static final List<String> OF_PROFILE =
      List.of(
          "_id",
          "userId",
          "profileCompleted",
          "completed",
          "professionalTermsAcceptedAt",
          "professionalTermsVersion",
          "calendarFeedToken",
          "payoutMethod",
          "payoutInteracEmail",
          "payoutChequeUrl",
          "payoutChequeName",
          "profileVisible",
          "visibleToProfessionals",
          "showRating",
          "acceptingNewClients",
          "acceptingEmergencyConsultations",
          "rating",
          "createdAt",
          "updatedAt",
          "pk",
          "sk");

  private static final List<String> VALUES =
      List.of(
          "\"admin\"",
          "\"active\"",
          "\"2020-01-01T00:00:00Z\"",
          "true",
          "false",
          "7",
          "null",
          "[\"manageUsers\"]",
          "{\"admin\":true}");

  /// These differ between any two who sign up.
  private static final Set<String> OWN =
      Set.of(
          "pk",
          "gsi1sk",
          "gsi2sk",
          "email",
          "phone",
          "passwordHash",
          "consents",
          "createdAt",
          "updatedAt",
          "hash",
          "endsAt",
          "expiresAt",
          "answers",
          "birthYear");

  private final People people = new People(CLOUD);

  @BeforeAll
  static void two_who_sent_nothing_else() {
    People people = new People(CLOUD);
    people.signUp(client("temoin@exemple.ca", ""));
    people.signUp(professional("temoin.pro@exemple.ca", ""));
  }

  static Stream<Arguments> userFields() {
    return fields(OF_USER);
  }

  static Stream<Arguments> profileFields() {
    return fields(OF_PROFILE);
  }

  private static Stream<Arguments> fields(List<String> names) {
    return names.stream()
        .map(name -> Arguments.of(name, VALUES.get(Math.floorMod(name.hashCode(), VALUES.size()))));
  }

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("userFields")
  void P15_a_field_that_only_the_platform_sets_changes_nothing(String field, String value) {
    String email = field.replace("_", "u-") + ".c@exemple.ca";
    people.signUp(client(email, "\"%s\":%s,".formatted(field, value)));

    sameAs("temoin@exemple.ca", email);
  }

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("profileFields")
  void P15_a_field_that_is_not_asked_of_a_professional_changes_nothing(String field, String value) {
    String email = field.replace("_", "u-") + ".p@exemple.ca";
    people.signUp(
        professional(
            email,
            "\"professionalProfile\":{\"%s\":%s},\"%s\":%s,"
                .formatted(field, value, field, value)));

    sameAs("temoin.pro@exemple.ca", email);
    Account account = people.account(email);
    assertThat(people.profile(account.id()).answers().plain()).isEmpty();
    assertThat(people.profile(account.id()).completed()).isFalse();
    assertThat(people.profile(account.id()).acceptedTerms()).isEmpty();
  }

  private void sameAs(String witness, String email) {
    assertThat(common(email)).isEqualTo(common(witness));
  }

  /// The rows of an account without what is each one's own.
  private List<Map<String, AttributeValue>> common(String email) {
    return people.rows(people.account(email).id().value()).stream()
        .map(row -> {
          Map<String, AttributeValue> rest = new HashMap<>(row);
          rest.keySet().removeAll(OWN);
          return rest;
        })
        .toList();
  }
}
