package ca.jechemine.system.signup;

import ca.jechemine.contracts.AccountNotice;
import ca.jechemine.contracts.AccountNotice.EmailVerificationRequested;
import ca.jechemine.contracts.AccountNotice.PhoneVerificationRequested;
import ca.jechemine.identity.IdentityModule;
import ca.jechemine.identity.SignUpModule;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.MedicalProfile;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.Profile;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.outbox.EventCodec;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.RunningCloud;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// People who sign up at the running cloud: what was stored of them, and what they were told.
final class People {

  static final String SIGN_UP = "/api/auth/signup";
  static final String ACCOUNT = "/api/auth/account/";
  static final String PASSWORD = "Chemin-Faisant-2026";

  private final RunningCloud cloud;

  People(RunningCloud cloud) {
    this.cloud = cloud;
  }

  /// A client's form with more fields, or others, in front.
  static String client(String email, String more) {
    return """
    {%s"email":"%s","password":"%s","firstName":"Camille","lastName":"Gagnon","role":"client",
     "phone":"514 555-0123","language":"french","agreeToTerms":true,"acceptPrivacyPolicy":true}
    """
        .formatted(more, email, PASSWORD);
  }

  /// A professional's.
  static String professional(String email, String more) {
    return client(email, more).replace("\"role\":\"client\"", "\"role\":\"professional\"");
  }

  Answer signUp(String body) {
    return cloud.api().post(SIGN_UP, body);
  }

  Answer verifyEmail(String userId, String token) {
    return cloud
        .api()
        .post(
            ACCOUNT + "verify-email",
            "{\"userId\":\"%s\",\"token\":\"%s\"}".formatted(userId, token));
  }

  Answer sendSms(String userId, String step) {
    return sendSms(cloud.api(), userId, step);
  }

  static Answer sendSms(Api api, String userId, String step) {
    return api.post(
        ACCOUNT + "send-sms",
        "{\"userId\":\"%s\",\"phoneStepToken\":\"%s\"}".formatted(userId, step));
  }

  Answer verifyPhone(String userId, String step, String code) {
    return verifyPhone(cloud.api(), userId, step, code);
  }

  static Answer verifyPhone(Api api, String userId, String step, String code) {
    return api.post(
        ACCOUNT + "verify-phone",
        "{\"userId\":\"%s\",\"phoneStepToken\":\"%s\",\"code\":\"%s\"}"
            .formatted(userId, step, code));
  }

  Answer resend(String email) {
    return cloud.api().post(ACCOUNT + "resend-email", "{\"email\":\"%s\"}".formatted(email));
  }

  Answer logIn(String email, String password) {
    return cloud
        .api()
        .post(
            "/api/auth/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
  }

  /// Opens the last link that was mailed there.
  Answer openLink(String email) {
    EmailVerificationRequested link = link(email);
    return verifyEmail(link.userId(), link.token());
  }

  /// The last link that was mailed there.
  EmailVerificationRequested link(String email) {
    return links(email).getLast();
  }

  List<EmailVerificationRequested> links(String email) {
    return told(EmailVerificationRequested.class).stream()
        .filter(it -> it.email().equals(email))
        .toList();
  }

  /// The last code that was sent to the account's phone.
  PhoneVerificationRequested code(String userId) {
    return told(PhoneVerificationRequested.class).stream()
        .filter(it -> it.userId().equals(userId))
        .toList()
        .getLast();
  }

  /// What was told of that kind, oldest first.
  <N extends AccountNotice> List<N> told(Class<N> kind) {
    EventCodec codec =
        new EventCodec(
            cloud
                .cloud()
                .functions()
                .platform("SignUp")
                .build(() -> SignUpModule.current().cipher()));
    return cloud
        .cloud()
        .aws()
        .dynamo()
        .scanPaginator(it -> it.tableName(table("OutboxTable")).consistentRead(true))
        .items()
        .stream()
        .filter(it -> AttributeValue.fromS(kind.getSimpleName()).equals(it.get("type")))
        .map(it -> codec.open(text(it, "envelope")).event())
        .map(kind::cast)
        .sorted(
            Comparator.comparing(AccountNotice::occurredAt).thenComparing(AccountNotice::noticeId))
        .toList();
  }

  Account account(String email) {
    return find(email).orElseThrow().value();
  }

  Optional<Versioned<Account>> find(String email) {
    return with(it -> it.accounts().withEmail(new EmailAddress(email)));
  }

  MedicalProfile medical(UserId id) {
    return with(it -> it.medicalProfiles().find(id)).orElseThrow();
  }

  Profile profile(UserId id) {
    return with(it -> it.profiles().find(id)).orElseThrow();
  }

  /// Makes an account as the domain does.
  void create(Account account) {
    with(it -> {
      it.createAccount().create(account);
      return true;
    });
  }

  /// Changes an account as the domain does.
  void change(String email, UnaryOperator<Account> change) {
    Versioned<Account> read = find(email).orElseThrow();
    with(it -> {
      it.accounts().save(read, change.apply(read.value()), Accounts.Work.none());
      return true;
    });
  }

  /// All rows of an account.
  List<Map<String, AttributeValue>> rows(String userId) {
    return cloud
        .cloud()
        .aws()
        .dynamo()
        .query(it ->
            it.tableName(table("IdentityTable"))
                .keyConditionExpression("pk = :pk")
                .consistentRead(true)
                .expressionAttributeValues(
                    Map.of(":pk", AttributeValue.fromS("ACCOUNT#" + userId))))
        .items();
  }

  /// Puts what is kept of one holder's code where another's would be.
  void moveCode(String from, String to) {
    Map<String, AttributeValue> row =
        new HashMap<>(
            rows(from).stream()
                .filter(it -> text(it, "sk").equals("SECRET#SMS_CODE"))
                .findFirst()
                .orElseThrow());
    row.put("pk", AttributeValue.fromS("ACCOUNT#" + to));
    cloud.cloud().aws().dynamo().putItem(it -> it.tableName(table("IdentityTable")).item(row));
  }

  /// What the log of sign-in matters tells of the account, oldest first.
  List<String> noted(String userId) {
    return cloud
        .cloud()
        .aws()
        .dynamo()
        .query(it ->
            it.tableName(table("IdentityTable"))
                .indexName("gsi1")
                .keyConditionExpression("gsi1pk = :pk")
                .expressionAttributeValues(
                    Map.of(":pk", AttributeValue.fromS("AUDIT#ACCOUNT#" + userId))))
        .items()
        .stream()
        .map(it -> text(it, "action"))
        .toList();
  }

  /// The calls of DynamoDB that the last run of a function made.
  List<String> calls(String function) {
    return cloud.cloud().invocations().lastOf(function).calls("DynamoDb").stream()
        .map(it -> it.operation())
        .toList();
  }

  String table(String logicalId) {
    return cloud.cloud().application().tables().stream()
        .filter(it -> it.logicalId().equals(logicalId))
        .findFirst()
        .orElseThrow()
        .physicalName();
  }

  private <T> T with(Function<IdentityModule, T> use) {
    return cloud
        .cloud()
        .functions()
        .platform("SignUp")
        .build(() -> use.apply(IdentityModule.current()));
  }

  private static String text(Map<String, AttributeValue> row, String name) {
    return Optional.ofNullable(row.get(name)).orElseThrow().s();
  }

  /// The person with another phone, or none.
  static Person withPhone(Person person, @Nullable String phone) {
    return new Person(
        person.firstName(),
        person.lastName(),
        person.language(),
        phone,
        person.location(),
        person.image(),
        person.gender(),
        person.dateOfBirth());
  }
}
