package ca.jechemine.administration.persistence;

import ca.jechemine.administration.domain.Account;
import ca.jechemine.administration.domain.ClientSummary;
import ca.jechemine.administration.domain.Guarantee;
import ca.jechemine.administration.domain.Listing;
import ca.jechemine.administration.domain.Person;
import ca.jechemine.administration.domain.Practice;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A person: `pk = PERSON#<id>`, `sk = PERSON`. The indexes list who is in a list: `gsi1` all,
/// `gsi2` those of a status, `gsi3` patients by what their latest appointment is for; each newest
/// first when read backwards. The phone and what appointments are for are sealed.
final class PersonItem {

  static final String SK = "PERSON";

  private final FieldCipher cipher;
  private final FoundBy foundBy;

  PersonItem(FieldCipher cipher, FoundBy foundBy) {
    this.cipher = cipher;
    this.foundBy = foundBy;
  }

  static String pk(UserId id) {
    return "PERSON#" + id;
  }

  static Map<String, AttributeValue> key(UserId id) {
    return Tables.key(pk(id), SK);
  }

  Map<String, AttributeValue> write(Person person, long revision) {
    ItemWriter item =
        new ItemWriter()
            .text("pk", pk(person.id()))
            .text("sk", SK)
            .text("personId", person.id().value())
            .number("revision", revision)
            .instant("toldFirst", person.toldFirst());
    person.known().ifPresent(it -> account(item, person.id(), it));
    guarantee(item, person.guarantee());
    practice(item, person.practice());
    summary(item, person.id(), person.summary());
    person.listing().ifPresent(it -> indexes(item, person, it));
    return item.toItem();
  }

  Person read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    UserId id = new UserId(item.text("personId"));
    return new Person(
        id,
        account(item, id),
        item.optionalInstant("toldFirst").orElse(null),
        guarantee(item),
        practice(item),
        summary(item, id));
  }

  static long revision(Map<String, AttributeValue> row) {
    return new ItemReader(row).number("revision");
  }

  private void account(ItemWriter item, UserId id, Account account) {
    item.number("accountVersion", account.version())
        .text("firstName", account.firstName())
        .text("lastName", account.lastName())
        .text("email", account.email())
        .text("phone", sealed(account.phone(), id, "phone"))
        .text("role", account.role().code())
        .text("status", account.status().code())
        .flag("isGone", account.isGone());
  }

  private @Nullable Account account(ItemReader item, UserId id) {
    Optional<Long> version = item.optionalNumber("accountVersion");
    return version.isEmpty()
        ? null
        : new Account(
            version.get(),
            item.text("firstName"),
            item.text("lastName"),
            item.text("email"),
            opened(item, id, "phone"),
            Role.of(item.text("role")),
            AccountStatus.of(item.text("status")),
            item.flag("isGone"));
  }

  private static void guarantee(ItemWriter item, Guarantee guarantee) {
    item.number("guaranteeVersion", guarantee.version())
        .text("guaranteeStatus", guarantee.status())
        .text("guaranteeSource", guarantee.source());
  }

  private static Guarantee guarantee(ItemReader item) {
    return new Guarantee(
        item.number("guaranteeVersion"),
        item.text("guaranteeStatus"),
        item.optionalText("guaranteeSource").orElse(null));
  }

  private static void practice(ItemWriter item, Practice practice) {
    item.number("practiceVersion", practice.version())
        .text("specialty", practice.specialty())
        .text("license", practice.license())
        .flag("acceptingNewClients", practice.acceptingNewClients())
        .flag("acceptingEmergencyConsultations", practice.acceptingEmergencyConsultations());
  }

  private static Practice practice(ItemReader item) {
    return new Practice(
        item.number("practiceVersion"),
        item.optionalText("specialty").orElse(null),
        item.optionalText("license").orElse(null),
        item.flag("acceptingNewClients"),
        item.flag("acceptingEmergencyConsultations"));
  }

  private void summary(ItemWriter item, UserId id, ClientSummary summary) {
    item.number("appointments", summary.appointments())
        .number("pending", summary.pending())
        .number("scheduled", summary.scheduled())
        .number("sessions", summary.sessions())
        .number("failedPayments", summary.failedPayments())
        .instant("unpaidSince", summary.unpaidSince())
        .instant("lateFrom", summary.lateFrom())
        .text("motif", sealed(summary.motif(), id, "motif"))
        .text("matchedWith", Optional.ofNullable(summary.matchedWith()).map(UserId::value));
  }

  private ClientSummary summary(ItemReader item, UserId id) {
    return new ClientSummary(
        (int) item.number("appointments"),
        (int) item.number("pending"),
        (int) item.number("scheduled"),
        (int) item.number("sessions"),
        (int) item.number("failedPayments"),
        item.optionalInstant("unpaidSince").orElse(null),
        item.optionalInstant("lateFrom").orElse(null),
        opened(item, id, "motif"),
        item.optionalText("matchedWith").map(UserId::new).orElse(null));
  }

  private void indexes(ItemWriter item, Person person, Listing listing) {
    String sk = sk(person);
    item.text("gsi1pk", all(listing)).text("gsi1sk", sk);
    person
        .known()
        .ifPresent(it -> item.text("gsi2pk", ofStatus(listing, it.status())).text("gsi2sk", sk));
    if (listing == Listing.PATIENTS) {
      person
          .summary()
          .issueType()
          .ifPresent(it -> item.text("gsi3pk", ofMotif(foundBy.motif(it))).text("gsi3sk", sk));
    }
  }

  static String all(Listing listing) {
    return listing.name();
  }

  static String ofStatus(Listing listing, AccountStatus status) {
    return listing + "#" + status;
  }

  static String ofMotif(String hash) {
    return "PATIENTS#MOTIF#" + hash;
  }

  /// By when they joined, which ids tell: what is told of somebody later moves no row.
  static String sk(Person person) {
    return "%013d#%s".formatted(HexId.madeAt(person.id().value()).toEpochMilli(), person.id());
  }

  private @Nullable String sealed(@Nullable String text, UserId id, String attribute) {
    return text == null ? null : cipher.seal(text, pk(id) + "#" + attribute);
  }

  private @Nullable String opened(ItemReader item, UserId id, String attribute) {
    return item.optionalText(attribute)
        .map(it -> cipher.open(it, pk(id) + "#" + attribute))
        .orElse(null);
  }
}
