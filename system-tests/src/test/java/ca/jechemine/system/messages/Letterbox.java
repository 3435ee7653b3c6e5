package ca.jechemine.system.messages;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountEvent;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.Payment;
import ca.jechemine.identity.IdentityModule;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Credentials;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.PasswordHash;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.messages.MessagesModule;
import ca.jechemine.messages.domain.Correspondents;
import ca.jechemine.messages.persistence.MessagesTable;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.secrets.Secrets;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// People of a test's own who write to each other, made and related by the production code.
public final class Letterbox {

  static final String PATH = "/api/messages";

  /// Later than whatever is told of an account itself.
  private static final AtomicInteger VERSIONS = new AtomicInteger(1_000_000);

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final RunningCloud cloud;

  public Letterbox(RunningCloud cloud) {
    this.cloud = cloud;
  }

  public UserId client() {
    return person(Role.CLIENT, "Zoé", "Tremblay");
  }

  public UserId professional() {
    return person(Role.PROFESSIONAL, "Anne", "Roy");
  }

  UserId person(Role role, String firstName, String lastName) {
    UserId id = new UserId(newId());
    LicenseStatus license =
        role == Role.PROFESSIONAL ? LicenseStatus.VERIFIED : LicenseStatus.NOT_APPLICABLE;
    Account account =
        Account.of(
            id,
            new EmailAddress(email(id)),
            new Person(firstName, lastName, "fr", "+15145551234", "Québec", null, null, null),
            Standing.provisioned(role, AccountStatus.ACTIVE, license),
            Credentials.first(new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA")),
            now());
    platform("Login").build(() -> IdentityModule.current().createAccount()).create(account);
    tell(id, firstName, lastName, role, AccountStatus.ACTIVE);
    return id;
  }

  static String email(UserId id) {
    return "correspondent." + id + "@exemple.ca";
  }

  /// What is told of the account from now on.
  void tell(UserId id, String firstName, String lastName, Role role, AccountStatus status) {
    module("KnowCorrespondents")
        .knowCorrespondents()
        .keep(account(id, email(id), firstName, lastName, role, status));
  }

  /// As when the account was anonymised.
  AccountChanged forgotten(UserId id, Role role) {
    return account(
        id,
        AccountEvent.forgottenAddress(id.value()),
        "[anonymized]",
        "[anonymized]",
        role,
        AccountStatus.INACTIVE);
  }

  private AccountChanged account(
      UserId id, String email, String firstName, String lastName, Role role, AccountStatus status) {
    return new AccountChanged(
        id.value(),
        VERSIONS.incrementAndGet(),
        email,
        firstName,
        lastName,
        null,
        "fr",
        role,
        status,
        List.of(),
        null,
        now(),
        false);
  }

  /// The professional does not want to be found by others, or does again.
  void hide(UserId professional, boolean isHidden) {
    correspondents().keepHidden(professional, VERSIONS.incrementAndGet(), isHidden);
  }

  /// An appointment of theirs on that day, in that status.
  public String appointment(UserId client, UserId professional, String status, String date) {
    String id = newId();
    tell(id, client, professional, status, date);
    return id;
  }

  /// What became of it.
  void tell(
      String appointment,
      UserId client,
      @Nullable UserId professional,
      String status,
      @Nullable String date) {
    String pro = professional == null ? null : professional.value();
    long version = VERSIONS.incrementAndGet();
    About about =
        new About(
            appointment,
            client.value(),
            pro,
            status,
            "accepted",
            "self",
            "video",
            "solo",
            List.of(),
            false,
            "fr",
            date,
            date == null ? null : "10:00",
            50,
            null,
            null,
            null,
            null,
            null,
            new Payment(130_00, 30_00, 100_00, "pending", "card"),
            version,
            0);
    module("RelateCorrespondents")
        .relateCorrespondents()
        .keep(
            new AppointmentChanged(
                appointment,
                version,
                client.value(),
                pro,
                status,
                "accepted",
                List.of(),
                null,
                about,
                now()));
  }

  /// A client and a professional whom they have.
  public record Pair(UserId client, UserId professional) {}

  public Pair pair() {
    Pair pair = new Pair(client(), professional());
    appointment(pair.client(), pair.professional(), "scheduled", "2026-07-02");
    return pair;
  }

  public UserId id(Persona persona) {
    return cloud.cloud().accounts().stream()
        .filter(it -> it.email().equals(persona.email()))
        .findFirst()
        .map(it -> new UserId(it.userId()))
        .orElseThrow();
  }

  public Api as(UserId id) {
    return cloud.api().with("authorization", "Bearer " + token(id));
  }

  private String token(UserId id) {
    Platform platform = platform("Login");
    Tables tables = Tables.of(platform);
    tables
        .client()
        .putItem(put ->
            put.tableName(tables.table()).item(Tables.key("ACCOUNT#" + id, "SESSION#" + id)));
    return platform.build(
        () -> IdentityModule.current().accessTokens().issue(id, 1, id.value(), now()).value());
  }

  /// Calls, and believes nothing of the answer.
  void call(UserId caller, String method, String path, String key, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(cloud.cloud().baseUri().resolve(path))
            .header("authorization", "Bearer " + token(caller))
            .header("content-type", "application/json")
            .header("idempotency-key", key)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      http.send(request, HttpResponse.BodyHandlers.discarding());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }

  /// Begins a conversation.
  ///
  /// @return its id
  public String begin(Api sender, UserId recipient, String message) {
    return begin(sender, recipient.value(), message);
  }

  String begin(Api sender, String recipient, String message) {
    Answer answer = sender.post(PATH, opening(recipient, "Horaire", message));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.text("conversationId");
  }

  static String opening(String recipient, String subject, String message) {
    return "{\"recipientId\":\"%s\",\"subject\":\"%s\",\"message\":\"%s\"}"
        .formatted(recipient, subject, message);
  }

  static String reply(String message) {
    return "{\"message\":\"%s\"}".formatted(message);
  }

  static String path(String conversation) {
    return PATH + "/" + conversation;
  }

  /// What the list says of the conversation.
  static JsonNode entry(Api reader, String conversation) {
    for (JsonNode it : reader.get(PATH).json().path("conversations")) {
      if (it.path("id").asText().equals(conversation)) {
        return it;
      }
    }
    throw new AssertionError("the conversation is not in the list");
  }

  static int unread(Api reader, String conversation) {
    return entry(reader, conversation).path("unread").asInt();
  }

  /// What the bodies of the messages are, oldest first.
  static List<String> bodies(Api reader, String conversation) {
    return reader.get(path(conversation)).json().findValuesAsText("body");
  }

  /// Every row of the domain's table.
  List<Map<String, AttributeValue>> rows() {
    Tables tables = Tables.of(platform("StartConversation"));
    List<Map<String, AttributeValue>> rows = new ArrayList<>();
    cloud
        .cloud()
        .aws()
        .dynamo()
        .scanPaginator(it -> it.tableName(tables.table()))
        .items()
        .forEach(rows::add);
    return rows;
  }

  MessagesTable table() {
    Platform platform = platform("StartConversation");
    return new MessagesTable(
        Tables.of(platform),
        platform,
        FieldCipher.of(new Secrets(platform).read("DATA_KEYS_SECRET"), platform.random()));
  }

  private Correspondents correspondents() {
    return table().correspondents();
  }

  MessagesModule module(String function) {
    return platform(function).build(MessagesModule::current);
  }

  private Platform platform(String function) {
    return cloud.cloud().functions().platform(function);
  }

  Instant now() {
    return cloud.cloud().clock().instant();
  }

  /// Ids of a test's own, which sort as they were made.
  static String newId() {
    return "0000c0de0000%012x".formatted(NUMBERS.incrementAndGet());
  }
}
