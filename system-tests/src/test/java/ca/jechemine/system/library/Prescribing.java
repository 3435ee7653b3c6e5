package ca.jechemine.system.library;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AccountEvent.Particulars;
import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
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
import ca.jechemine.library.PrescriptionModule;
import ca.jechemine.library.application.RelateReaders;
import ca.jechemine.local.aws.Mail;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Clients, guardians and professionals of a test's own, of whom the library knows, and what they
/// do with prescriptions.
public final class Prescribing {

  /// What the client is asked for their own.
  public static final String OWN = "/api/client/prescriptions";

  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

  /// Later than whatever is told of the account itself.
  private static final long LATEST = 1_000_000;

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final RunningCloud cloud;

  public Prescribing(RunningCloud cloud) {
    this.cloud = cloud;
  }

  public UserId client() {
    return person(Role.CLIENT, null, null);
  }

  /// Somebody of fifteen, whose guardian that is.
  UserId minorOf(UserId guardian) {
    return person(Role.CLIENT, guardian, today().minusYears(15));
  }

  /// Somebody whose guardian that was until today.
  UserId grownUpOf(UserId guardian) {
    return person(Role.CLIENT, guardian, today().minusYears(18));
  }

  public UserId professional() {
    return person(Role.PROFESSIONAL, null, null);
  }

  /// One who accompanies the client by an appointment of that status.
  UserId professional(UserId client, String status) {
    UserId id = professional();
    told(newId(), 1, client, id, status);
    return id;
  }

  /// One whose only appointment with the client is another's since.
  UserId former(UserId client) {
    UserId id = professional();
    String appointment = newId();
    told(appointment, 1, client, id, "scheduled");
    told(appointment, 2, client, null, "pending");
    return id;
  }

  /// A session relates them.
  ///
  /// @return the session
  public String relate(UserId client, UserId professional) {
    String appointment = newId();
    told(appointment, 1, client, professional, "scheduled");
    return appointment;
  }

  /// What the appointments domain tells of one.
  void told(
      String appointment,
      long version,
      UserId client,
      @Nullable UserId professional,
      String status) {
    relating()
        .keep(
            new AppointmentChanged(
                appointment,
                version,
                client.value(),
                professional == null ? null : professional.value(),
                status,
                "accepted",
                List.of(),
                null,
                null,
                now()));
  }

  private RelateReaders relating() {
    return cloud
        .cloud()
        .functions()
        .platform("RelateReaders")
        .build(PrescriptionModule::current)
        .relateReaders();
  }

  /// Somebody of whom the library alone knows.
  UserId known(Role role) {
    UserId id = new UserId(newId());
    relating().keep(changed(id, LATEST, role, null, null, email(id)));
    return id;
  }

  private UserId person(Role role, @Nullable UserId guardian, @Nullable LocalDate birth) {
    UserId id = new UserId(newId());
    LicenseStatus license =
        role == Role.PROFESSIONAL ? LicenseStatus.VERIFIED : LicenseStatus.NOT_APPLICABLE;
    Account account =
        Account.of(
            id,
            new EmailAddress(email(id)),
            new Person("Zoé", "Tremblay", "fr", "+15145551234", "Québec", null, null, birth),
            Standing.provisioned(role, AccountStatus.ACTIVE, license),
            Credentials.first(new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA")),
            now());
    cloud
        .cloud()
        .functions()
        .platform("Login")
        .build(() -> IdentityModule.current().createAccount())
        .create(account);
    cloud.settle(); // so that they are known to whoever tells them of something
    relating().keep(changed(id, LATEST, role, guardian, birth, email(id)));
    return id;
  }

  private AccountChanged changed(
      UserId id,
      long version,
      Role role,
      @Nullable UserId guardian,
      @Nullable LocalDate birth,
      String address) {
    return new AccountChanged(
        id.value(),
        version,
        address,
        "Zoé",
        "Tremblay",
        null,
        "fr",
        role,
        AccountStatus.ACTIVE,
        List.of(),
        new Particulars(
            null, birth, null, guardian == null ? null : guardian.value(), true, "none"),
        now(),
        false);
  }

  public UserId id(Persona persona) {
    return new UserId(LibraryRows.id(cloud, persona));
  }

  public Api as(UserId id) {
    return cloud.api().with("authorization", "Bearer " + token(id));
  }

  /// What they sign in with.
  String token(UserId id) {
    Platform platform = cloud.cloud().functions().platform("Login");
    Tables tables = Tables.of(platform);
    tables
        .client()
        .putItem(put ->
            put.tableName(tables.table()).item(Tables.key("ACCOUNT#" + id, "SESSION#" + id)));
    return platform.build(
        () -> IdentityModule.current().accessTokens().issue(id, 1, id.value(), now()).value());
  }

  /// Assigns it, until a day or not.
  public Answer assign(
      UserId professional, UserId client, String resource, @Nullable LocalDate due) {
    return as(professional)
        .post(path(client), body(resource, due == null ? "" : ",\"dueDate\":\"" + due + "\""));
  }

  /// The id of what is assigned so.
  public String assigned(
      UserId professional, UserId client, String resource, @Nullable LocalDate due) {
    Answer answer = assign(professional, client, resource, due);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.text("id");
  }

  public static String body(String resource, String more) {
    return "{\"resourceId\":\"" + resource + "\"" + more + "}";
  }

  public Answer withdraw(UserId professional, UserId client, String prescription) {
    return as(professional).delete(path(client) + "/" + prescription);
  }

  public Answer done(UserId client, String prescription) {
    return as(client).post(OWN + "/" + prescription + "/done", "");
  }

  Answer undone(UserId client, String prescription) {
    return as(client).delete(OWN + "/" + prescription + "/done");
  }

  public static String path(UserId client) {
    return "/api/clients/" + client + "/prescriptions";
  }

  /// What the client sees of theirs.
  public List<JsonNode> own(UserId client) {
    return list(as(client).get(OWN));
  }

  public static List<JsonNode> list(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return StreamSupport.stream(answer.json().path("prescriptions").spliterator(), false).toList();
  }

  public static List<String> ids(List<JsonNode> prescriptions) {
    return prescriptions.stream().map(it -> it.path("id").asText()).toList();
  }

  /// Whether they may open it: by the detail and its text, which agree.
  public boolean mayOpen(UserId reader, String resource) {
    Answer answer = as(reader).get(Catalogued.RESOURCES + resource);
    if (answer.status() == 404) {
      return false;
    }
    JsonNode opened = answer.json().path("resource");
    assertThat(opened.has("contentHtml")).isEqualTo(opened.path("hasAccess").asBoolean());
    return opened.path("hasAccess").asBoolean();
  }

  /// The mails to them that tell of prescriptions.
  List<Mail> mails(UserId reader) {
    cloud.settle();
    return cloud.mailsTo(email(reader)).stream()
        .filter(it -> it.subject().contains("ressource"))
        .toList();
  }

  List<String> subjects(UserId reader) {
    return mails(reader).stream().map(Mail::subject).toList();
  }

  /// The rows of their feed that tell of prescriptions.
  List<JsonNode> feed(UserId reader) {
    cloud.settle();
    JsonNode rows = as(reader).get("/api/notifications").json().path("notifications");
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(it -> it.path("event").asText().startsWith("resource."))
        .toList();
  }

  Stream<String> calls(String function) {
    return cloud.cloud().invocations().lastOf(function).calls("DynamoDb").stream()
        .map(it -> it.operation());
  }

  public LocalDate today() {
    return LocalDate.ofInstant(now(), TORONTO);
  }

  void advanceTo(LocalDate day, LocalTime time) throws InterruptedException {
    Instant moment = day.atTime(time).atZone(TORONTO).toInstant();
    cloud.cloud().advance(Duration.between(now(), moment));
  }

  private Instant now() {
    return cloud.cloud().clock().instant();
  }

  private static String email(UserId id) {
    return "somebody." + id + "@exemple.ca";
  }

  /// Ids of a test's own, which sort as they were made.
  private static String newId() {
    return "0000b1b00000%012x".formatted(NUMBERS.incrementAndGet());
  }
}
