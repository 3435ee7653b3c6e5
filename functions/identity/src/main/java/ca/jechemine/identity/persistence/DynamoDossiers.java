package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.AccessEntry;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.AdminRecord;
import ca.jechemine.identity.domain.AppointmentId;
import ca.jechemine.identity.domain.Consent;
import ca.jechemine.identity.domain.Dossier;
import ca.jechemine.identity.domain.Dossier.Part;
import ca.jechemine.identity.domain.Dossiers;
import ca.jechemine.identity.domain.EmployeeRecord;
import ca.jechemine.identity.domain.GuardianRequest;
import ca.jechemine.identity.domain.Merge;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.Review;
import ca.jechemine.identity.domain.Review.Category;
import ca.jechemine.identity.domain.Review.Rating;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What the identity table holds on a person, out of a few partitions: the account's own, the
/// attempts to sign in, the access log.
public final class DynamoDossiers implements Dossiers {

  private final FieldCipher cipher;
  private final PartitionRows rows;
  private final FormerAccounts formerAccounts;

  public DynamoDossiers(Tables tables, FieldCipher cipher) {
    this.cipher = cipher;
    this.rows = new PartitionRows(tables);
    this.formerAccounts = new FormerAccounts(rows);
  }

  @Override
  public Dossier of(Account account) {
    UserId id = account.id();
    Neighbours neighbours = new Neighbours();
    rows.each(AccountItem.pk(id), neighbours::add);
    List<Former> former = formerAccounts.of(id).stream().map(this::former).toList();
    return new Dossier(
        List.of(
            new Part("compte", new Text("votre compte", "your account"), List.of(account(account))),
            new Part(
                "consentements",
                new Text("ce à quoi vous avez consenti", "what you agreed to"),
                consents(account)),
            new Part(
                "administration",
                new Text("vos droits d’administration", "your rights as an administrator"),
                account.adminRecord().stream().map(DynamoDossiers::adminRecord).toList()),
            new Part(
                "emploi",
                new Text("ce qui est connu de votre emploi", "what is known of your employment"),
                neighbours.employment.stream()
                    .map(it -> employment(EmployeeItem.read(it, cipher)))
                    .toList()),
            new Part(
                "profil",
                new Text("votre profil professionnel", "your professional profile"),
                neighbours.profile.stream()
                    .map(it -> ProfileItem.read(id, it, cipher).answers().plain())
                    .toList()),
            new Part(
                "profil_medical",
                new Text("votre profil médical", "your medical profile"),
                medicalProfiles(id, neighbours, former)),
            new Part(
                "anciens_comptes",
                new Text(
                    "les comptes qui ont été fusionnés avec le vôtre",
                    "the accounts that were merged with yours"),
                former.stream().flatMap(it -> it.merges().stream()).toList()),
            new Part(
                "tutelle",
                new Text(
                    "les comptes qui vous sont confiés, et à qui le vôtre l’est",
                    "the accounts in your care, and in whose care yours is"),
                guardianship(account, neighbours)),
            new Part(
                "avis", new Text("les avis que vous avez donnés", "your reviews"), reviews(id)),
            new Part(
                "exportations",
                new Text("vos exportations comme celle-ci", "your exports like this one"),
                Stream.concat(
                        neighbours.exports.stream().map(it -> export(id, it)),
                        former.stream()
                            .flatMap(one ->
                                one.neighbours().exports.stream().map(it -> export(one.id(), it))))
                    .toList()),
            new Part(
                "connexions",
                new Text("les connexions à votre compte", "the sign-ins to your account"),
                Stream.concat(Stream.of(id), former.stream().map(Former::id))
                    .flatMap(it -> signIns(it).stream())
                    .toList()),
            new Part(
                "acces",
                new Text("qui a consulté votre dossier", "who read your file"),
                readers(id))));
  }

  private Former former(UserId id) {
    Neighbours neighbours = new Neighbours();
    rows.each(AccountItem.pk(id), neighbours::add);
    return new Former(
        id,
        neighbours,
        neighbours.merge.stream().map(it -> merge(MergeItem.read(it, cipher).value())).toList());
  }

  private static Map<String, Object> merge(Merge merge) {
    return new Fields()
        .with("id", merge.loser())
        .with("email", merge.email().value())
        .with("mergedAt", merge.result().map(Merge.Outcome::at).orElse(null))
        .all();
  }

  /// The account's own, and those of accounts that became it and did not become its own.
  private List<Map<String, Object>> medicalProfiles(
      UserId id, Neighbours neighbours, List<Former> former) {
    List<Map<String, Object>> profiles = new ArrayList<>();
    neighbours.medical.forEach(
        it -> profiles.add(MedicalProfileItem.read(id, it, cipher).answers().plain()));
    for (Former one : former) {
      for (Map<String, AttributeValue> row : one.neighbours().medical) {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("formerAccountId", one.id().value());
        profile.putAll(MedicalProfileItem.read(one.id(), row, cipher).answers().plain());
        profiles.add(profile);
      }
    }
    return profiles;
  }

  private static Map<String, Object> account(Account account) {
    Person person = account.person();
    Standing standing = account.standing();
    return new Fields()
        .with("id", account.id())
        .with("email", account.email().value())
        .with("firstName", person.firstName())
        .with("lastName", person.lastName())
        .with("language", person.language())
        .with("phone", person.phone())
        .with("location", person.location())
        .with("image", person.image())
        .with("gender", person.gender())
        .with("dateOfBirth", person.dateOfBirth())
        .with("role", standing.role().code())
        .with("status", standing.status().code())
        .with("professionalLicenseStatus", standing.license().code())
        .with("emailVerifiedAt", standing.emailVerifiedAt())
        .with("phoneVerifiedAt", standing.phoneVerifiedAt())
        .with("deactivatedAt", standing.deactivatedAt())
        .with("deletionRequestedAt", standing.deletionRequestedAt())
        .with("paymentGuaranteeStatus", account.guarantee().status())
        .with("paymentGuaranteeSource", account.guarantee().source())
        .with(
            "preferredPaymentMethod",
            account.paymentPreference().map(it -> it.method().code()).orElse(null))
        .with("createdAt", account.createdAt())
        .with("updatedAt", account.updatedAt())
        .all();
  }

  private static List<Map<String, Object>> consents(Account account) {
    List<Map<String, Object>> records = new ArrayList<>();
    account.consents().toPrivacyPolicy().ifPresent(it -> records.add(consent("privacyPolicy", it)));
    account.consents().toTerms().ifPresent(it -> records.add(consent("terms", it)));
    account
        .consents()
        .toProfessionalTerms()
        .ifPresent(it -> records.add(consent("professionalTerms", it)));
    return records;
  }

  private static Map<String, Object> consent(String document, Consent consent) {
    return new Fields()
        .with("document", document)
        .with("version", consent.version())
        .with("acceptedAt", consent.acceptedAt())
        .with("ip", consent.source())
        .all();
  }

  private static Map<String, Object> adminRecord(AdminRecord admin) {
    return new Fields()
        .with("id", admin.id())
        .with("role", admin.role().code())
        .with(
            "permissions",
            admin.permissions().stream()
                .map(AdminPermission::code)
                .sorted()
                .collect(Collectors.joining("; ")))
        .with("isActive", admin.isActive())
        .with("createdAt", admin.createdAt())
        .all();
  }

  private static Map<String, Object> employment(EmployeeRecord employment) {
    return new Fields()
        .with("address", employment.address())
        .with("diploma", employment.diploma())
        .with("experience", employment.experience())
        .with("cvDocumentUrl", employment.cvDocumentUrl())
        .with("cvDocumentName", employment.cvDocumentName())
        .all();
  }

  private static List<Map<String, Object>> guardianship(Account account, Neighbours neighbours) {
    List<Map<String, Object>> records = new ArrayList<>();
    account.guardianId().ifPresent(it -> records.add(new Fields().with("guardianId", it).all()));
    neighbours.managed.forEach(it -> records.add(new Fields().with("managedId", it).all()));
    neighbours.requests.forEach(it ->
        records.add(
            new Fields()
                .with("requestedGuardianId", it.guardian())
                .with("askedBy", it.askedBy())
                .with("endsAt", it.endsAt())
                .all()));
    return records;
  }

  private Map<String, Object> export(UserId id, Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    String context = AccountItem.pk(id) + "/" + item.text("sk");
    return new Fields()
        .with("startedAt", item.text("startedAt"))
        .with("readyAt", item.optionalText("readyAt").orElse(null))
        .with("ip", opened(item, "ip", context))
        .with("userAgent", opened(item, "userAgent", context))
        .all();
  }

  private List<Map<String, Object>> signIns(UserId id) {
    List<Map<String, Object>> records = new ArrayList<>();
    rows.eachOfIndex("gsi1", Traces.signInsOf(id), row -> records.add(signIn(id, row)));
    return records;
  }

  /// Where an administrator acted from is the administrator's.
  private Map<String, Object> signIn(UserId id, Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    Fields fields =
        new Fields()
            .with("createdAt", item.text("createdAt"))
            .with("action", item.text("action").toLowerCase(Locale.ROOT));
    return item.optionalText("actorId").filter(it -> !it.equals(id.value())).isPresent()
        ? fields.all()
        : fields
            .with("ip", opened(item, "ip", item.text("pk")))
            .with("userAgent", opened(item, "userAgent", item.text("pk")))
            .all();
  }

  private List<Map<String, Object>> reviews(UserId id) {
    List<Map<String, Object>> records = new ArrayList<>();
    rows.eachOfIndex("gsi2", ReviewItem.ofClient(id), row -> records.add(review(row)));
    return records;
  }

  private Map<String, Object> review(Map<String, AttributeValue> row) {
    String pk = new ItemReader(row).text("pk");
    AppointmentId appointment = new AppointmentId(pk.substring(pk.indexOf('#') + 1));
    Review review = ReviewItem.read(appointment, row, cipher);
    Fields fields =
        new Fields()
            .with("createdAt", review.createdAt())
            .with("appointmentId", appointment)
            .with("professionalId", review.professional())
            .with("rating", review.rating().stars())
            .with("comment", review.comment().orElse(null))
            .with("isAnonymous", review.isAnonymous());
    for (Category category : Category.values()) {
      Rating rating = review.categories().get(category);
      fields.with(category.key(), rating == null ? null : rating.stars());
    }
    return fields.all();
  }

  private List<Map<String, Object>> readers(UserId id) {
    List<Map<String, Object>> records = new ArrayList<>();
    rows.each(AccessItem.pk(id), row -> records.add(reader(AccessItem.read(row, cipher))));
    return records;
  }

  /// Where the reader read from is the reader's.
  private static Map<String, Object> reader(AccessEntry entry) {
    return new Fields()
        .with("createdAt", entry.createdAt())
        .with("action", entry.action().code())
        .with("fileId", entry.fileId())
        .with("reader", entry.reader().name())
        .with("readerRole", entry.reader().role().code())
        .all();
  }

  private @Nullable String opened(ItemReader item, String attribute, String context) {
    return item.optionalText(attribute)
        .map(it -> cipher.open(it, context + "/" + attribute))
        .orElse(null);
  }

  /// An account that became this one: what is left of it, and how it did.
  private record Former(UserId id, Neighbours neighbours, List<Map<String, Object>> merges) {}

  /// The rows of an account's own partition, by kind.
  private static final class Neighbours {
    private final List<Map<String, AttributeValue>> profile = new ArrayList<>();
    private final List<Map<String, AttributeValue>> medical = new ArrayList<>();
    private final List<Map<String, AttributeValue>> employment = new ArrayList<>();
    private final List<Map<String, AttributeValue>> exports = new ArrayList<>();
    private final List<String> managed = new ArrayList<>();
    private final List<GuardianRequest> requests = new ArrayList<>();
    private final List<Map<String, AttributeValue>> merge = new ArrayList<>();

    void add(Map<String, AttributeValue> row) {
      String sk = new ItemReader(row).text("sk");
      if (sk.equals(ProfileItem.SK)) {
        profile.add(row);
      } else if (sk.equals(MedicalProfileItem.SK)) {
        medical.add(row);
      } else if (sk.equals(EmployeeItem.SK)) {
        employment.add(row);
      } else if (sk.equals(MergeItem.SK)) {
        merge.add(row);
      } else if (sk.startsWith(ExportItem.PREFIX)) {
        exports.add(row);
      } else if (sk.startsWith(GuardianshipItems.MANAGED)) {
        managed.add(GuardianshipItems.managed(row).value());
      } else if (sk.startsWith(GuardianshipItems.REQUEST)) {
        requests.add(GuardianshipItems.read(row));
      }
    }
  }

  /// A record field by field; what is null is left out.
  private static final class Fields {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    Fields with(String name, @Nullable Object value) {
      if (value != null) {
        fields.put(name, value.toString());
      }
      return this;
    }

    Map<String, Object> all() {
      return fields;
    }
  }
}
