package ca.jechemine.system.privacy;

import ca.jechemine.contact.ContactModule;
import ca.jechemine.contact.domain.Email;
import ca.jechemine.contact.domain.EmailAddress;
import ca.jechemine.contact.domain.Message;
import ca.jechemine.contact.domain.MessageId;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What somebody and the administrators write to each other, with somebody's canary in each of its
/// words, and what the table of the contact domain holds, with every seal broken.
final class Written {

  private static final String INBOX = "/api/admin/external-messages";

  private final RunningCloud cloud;
  private final ContactModule domain;
  private final Tables tables;
  private final Api admin;

  /// Each writes from a network of their own.
  private final AtomicInteger visitors = new AtomicInteger();

  Written(RunningCloud cloud) {
    this.cloud = cloud;
    Platform platform = cloud.cloud().functions().platform("ReceiveInboundEmail");
    this.domain = platform.build(ContactModule::current);
    this.tables = Tables.of(platform);
    this.admin = cloud.api().as(Persona.CONTENT_ADMIN);
  }

  /// By form and answered, by form and left alone, by mail in answer, by an administrator of their
  /// own accord, by an administrator to another address, and that the account is to be deleted.
  List<MessageId> everything(Somebody somebody) {
    String canary = somebody.canary();
    MessageId asked = byForm(somebody, "Question" + canary);
    respond(asked, "Reponse" + canary);
    MessageId alone = byForm(somebody, "Seule" + canary);
    cloud.settle();
    MessageId byMail = byMail(somebody, "Courriel" + canary);
    MessageId elsewhere =
        compose(canary + ".autre@example.test", "Ailleurs" + canary, "\"" + byMail + "\"");
    MessageId sent = compose(somebody.email(), "Envoi" + canary, "null");
    note(alone, "Remarque" + canary);
    check(somebody.signedIn().post("/api/users/me/request-deletion", ""), 200);
    cloud.settle();
    return List.of(asked, alone, byMail, elsewhere, sent);
  }

  /// By form; answered there, and to another address.
  List<MessageId> answeredTwice(Somebody somebody) {
    String canary = somebody.canary();
    MessageId asked = byForm(somebody, "Question" + canary);
    respond(asked, "Reponse" + canary);
    MessageId elsewhere =
        compose(canary + ".autre@example.test", "Ailleurs" + canary, "\"" + asked + "\"");
    cloud.settle();
    return List.of(asked, elsewhere);
  }

  MessageId byForm(Somebody somebody, String words) {
    Answer answer =
        cloud
            .api()
            .from("2001:db8:" + Integer.toHexString(visitors.incrementAndGet()) + "::1")
            .post(
                "/api/contact",
                """
                {"firstName":"Prénom%1$s","lastName":"Nom%1$s","email":"%2$s",
                 "phone":"514 555-0199 poste %1$s","message":"%3$s","locale":"fr"}
                """
                    .formatted(somebody.canary(), somebody.email(), words));
    check(answer, 200);
    return new MessageId(answer.text("id"));
  }

  MessageId byMail(Somebody somebody, String words) {
    String id = words.toLowerCase(Locale.ROOT) + "@" + somebody.canary() + ".test";
    return domain
        .receiveEmail()
        .receive(
            new Email(
                id,
                "avant-" + id,
                List.of("encore-" + id),
                new EmailAddress(somebody.email()),
                "Nom" + somebody.canary(),
                "Sujet" + somebody.canary(),
                words,
                "<p>" + words + "</p>"));
  }

  void respond(MessageId id, String words) {
    check(admin.post(INBOX + "/" + id + "/respond", "{\"message\":\"" + words + "\"}"), 200);
  }

  MessageId compose(String to, String words, String inReplyTo) {
    Answer answer =
        admin.post(
            INBOX,
            """
            {"to":"%1$s","recipientName":"Nom%2$s","subject":"Sujet%2$s","message":"%2$s",
             "inReplyToId":%3$s}
            """
                .formatted(to, words, inReplyTo));
    check(answer, 201);
    return new MessageId(answer.text("id"));
  }

  private void note(MessageId id, String words) {
    check(admin.patch(INBOX + "/" + id, "{\"adminNotes\":\"" + words + "\"}"), 200);
  }

  Answer openAs(Persona persona, MessageId id) {
    return cloud.api().as(persona).get(INBOX + "/" + id);
  }

  Message read(MessageId id) {
    return domain.messages().find(id).orElseThrow().value();
  }

  long unread() {
    return domain.messages().unread();
  }

  /// Every row of the domain's table, opened.
  String table() {
    return rows().map(new Seals(domain.cipher())::opened).collect(Collectors.joining("\n"));
  }

  /// The keys of all rows, those of indexes too.
  List<String> keys() {
    return rows()
        .flatMap(row ->
            row.entrySet().stream()
                .filter(it -> it.getKey().matches("[ps]k|gsi.*"))
                .map(it -> it.getValue().s()))
        .toList();
  }

  private Stream<Map<String, AttributeValue>> rows() {
    return tables.client().scanPaginator(it -> it.tableName(tables.table())).items().stream();
  }

  private static void check(Answer answer, int status) {
    if (answer.status() != status) {
      throw new AssertionError("not answered with " + status + ": " + answer);
    }
  }
}
