package ca.jechemine.system.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.AppointmentStatus;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.Party;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.Scheduling;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.contracts.MedicalEvent.WishesChanged;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.local.lambda.Invocation;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Defect not repeated (contract 10 §4.6): free text in appointments is forgotten with the account.
class ForgottenAppointmentsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Appointed appointed = new Appointed(CLOUD);

  @Test
  void nothing_of_the_person_is_left_but_what_the_professional_must_keep() {
    Somebody client = Somebody.active(CLOUD, Role.CLIENT, "SerinEnSeance");
    Somebody professional = Somebody.active(CLOUD, Role.PROFESSIONAL, "Traitante");
    CLOUD.settle();
    List<AppointmentId> ids = appointed.ofEveryKind(client, professional.id());
    assertThat(appointed.everything())
        .contains("NoteSerinEnSeance", "PourquoiSerinEnSeance", "PrénomSerinEnSeance");

    anonymise(client);

    assertThat(appointed.everything())
        .doesNotContainIgnoringCase("SerinEnSeance")
        .contains(Appointed.NOTES, "Nature de l'acte", "PrénomTraitante");
    assertThat(ids)
        .extracting(it -> appointed.read(it).state().status())
        .containsExactly(
            AppointmentStatus.CANCELLED,
            AppointmentStatus.CANCELLED,
            AppointmentStatus.CANCELLED,
            AppointmentStatus.CANCELLED,
            AppointmentStatus.COMPLETED,
            AppointmentStatus.CANCELLED);
    assertThat(ids)
        .allSatisfy(it -> {
          Appointment left = appointed.read(it);
          assertThat(left.client()).isEqualTo(client.id());
          assertThat(left.meeting().notes()).isEqualTo(Appointed.NOTES);
          assertThat(left.payment().shares().price().cents()).isEqualTo(120_00);
          assertThat(appointed.domain().appointments().rationales(it)).isEmpty();
        });
    assertThat(appointed.read(ids.get(3)).state())
        .isInstanceOfSatisfying(
            State.Cancelled.class,
            it -> {
              assertThat(it.cancellation().by()).isEqualTo(Party.ADMIN);
              assertThat(it.slot()).isPresent();
            });
    Person person = appointed.domain().people().find(client.id()).orElseThrow();
    assertThat(person.contact())
        .isEqualTo(
            new Person.Contact(
                "[anonymized]",
                "[anonymized]",
                "anon_" + client.id() + "@anonymized.invalid",
                null,
                null));
    assertThat(person.dateOfBirth()).isNull();
    assertThat(person.gender()).isNull();
    assertThat(person.status()).isEqualTo(AccountStatus.INACTIVE);
  }

  @Test
  void the_professional_still_reads_the_file_without_a_name() {
    Somebody client = Somebody.active(CLOUD, Role.CLIENT, "SerinDuDossier");
    Somebody professional = Somebody.active(CLOUD, Role.PROFESSIONAL, "Lectrice");
    CLOUD.settle();
    List<AppointmentId> ids = appointed.ofEveryKind(client, professional.id());
    Api api = professional.signedIn();

    anonymise(client);

    assertThat(ids.subList(2, 6))
        .allSatisfy(it -> {
          Answer answer = api.get("/api/appointments/" + it);
          assertThat(answer.status()).isEqualTo(200);
          assertThat(answer.body())
              .contains(Appointed.NOTES)
              .doesNotContainIgnoringCase("SerinDuDossier");
        });
  }

  @Test
  void nothing_that_comes_late_brings_anything_back() {
    Somebody client = Somebody.active(CLOUD, Role.CLIENT, "SerinTardif");
    Somebody professional = Somebody.active(CLOUD, Role.PROFESSIONAL, "Retardataire");
    CLOUD.settle();
    AppointmentId planted = appointed.plant(client, appointed.scheduled(professional.id(), 7));
    anonymise(client);
    List<ItemReader> told = appointed.outbox("ACCOUNT#" + client.id());
    assertThat(told).hasSizeGreaterThan(1);

    told.reversed()
        .forEach(it -> {
          appointed.tellAgain("KnowPeople", it);
          appointed.tellAgain("ForgetPeople", it);
        });
    AppointmentId late = appointed.plant(client, appointed.scheduled(professional.id(), 8));
    edit(planted, client.canary());
    CLOUD.settle();

    assertThat(appointed.everything()).doesNotContainIgnoringCase("SerinTardif");
    assertThat(appointed.read(late).state().status()).isEqualTo(AppointmentStatus.CANCELLED);
    assertThat(appointed.told(planted))
        .containsExactly(
            "AppointmentChanged",
            "AppointmentChanged",
            "AppointmentCancelled",
            "SlotFreed",
            "AppointmentChanged",
            "MeetingLinkSet",
            "AppointmentChanged");
  }

  @Test
  void what_the_client_wished_is_forgotten_and_nothing_that_comes_late_brings_it_back() {
    Somebody client = Somebody.active(CLOUD, Role.CLIENT, "SerinExigeant");
    Held.on(client).wishes();
    CLOUD.settle();
    assertThat(appointed.everything()).contains("SouciSerinExigeant", "ApprocheSerinExigeant");
    assertThat(appointed.keys()).contains("PERSON#" + client.id() + " WISHES");

    anonymise(client);

    assertThat(appointed.everything()).doesNotContainIgnoringCase("SerinExigeant");
    assertThat(appointed.keys()).doesNotContain("PERSON#" + client.id() + " WISHES");
    List<ItemReader> told = appointed.outbox("MEDICAL#" + client.id());
    assertThat(told).extracting(it -> it.text("type")).containsOnly("WishesChanged").hasSize(2);

    told.reversed().forEach(it -> appointed.tellAgain("KnowPeople", it));

    assertThat(appointed.keys()).doesNotContain("PERSON#" + client.id() + " WISHES");
  }

  @Test
  void matching_hears_that_nothing_is_wished_any_more() {
    Somebody client = Somebody.active(CLOUD, Role.CLIENT, "Souhaitante");
    Held.on(client).wishes();

    anonymise(client);

    List<WishesChanged> told =
        Told.of(CLOUD, WishesChanged.class).stream()
            .filter(it -> it.userId().equals(client.id().value()))
            .sorted(Comparator.comparingLong(WishesChanged::version))
            .toList();
    assertThat(told).hasSize(2);
    assertThat(told.getFirst().primaryIssue()).isEqualTo("SouciSouhaitante");
    assertThat(told.getLast())
        .isEqualTo(
            new WishesChanged(
                client.id().value(),
                told.getLast().version(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                told.getLast().occurredAt()));
  }

  @Test
  void many_appointments_are_forgotten_part_by_part() {
    Somebody client = Somebody.active(CLOUD, Role.CLIENT, "SerinFidele");
    Somebody professional = Somebody.active(CLOUD, Role.PROFESSIONAL, "Assidue");
    CLOUD.settle();
    List<AppointmentId> ids =
        IntStream.rangeClosed(1, 60)
            .mapToObj(it ->
                appointed.plant(
                    client,
                    it % 2 == 0
                        ? new State.Pooled(CLOUD.cloud().clock().instant())
                        : appointed.scheduled(professional.id(), it)))
            .toList();
    CLOUD.settle();
    CLOUD.cloud().invocations().clear();

    anonymise(client);

    assertThat(appointed.everything()).doesNotContainIgnoringCase("SerinFidele");
    assertThat(ids)
        .allSatisfy(it ->
            assertThat(appointed.read(it).state().status()).isEqualTo(AppointmentStatus.CANCELLED));
    assertThat(appointed.outbox("FORGOTTEN#" + client.id()))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.text("type")).isEqualTo("ForgettingContinued"));
    assertThat(CLOUD.cloud().invocations().of("ForgetPeople"))
        .allSatisfy(it -> assertThat(it.calls("DynamoDb").size()).isLessThan(250));
  }

  @Test
  void a_professionals_calendar_is_closed_and_their_appointments_stay() {
    Somebody client = Somebody.active(CLOUD, Role.CLIENT, "Restante");
    Somebody professional = Somebody.active(CLOUD, Role.PROFESSIONAL, "SerinSoignant");
    Held.on(professional).profile();
    CLOUD.settle();
    AppointmentId id = appointed.plant(client, appointed.scheduled(professional.id(), 9));
    Answer opened = professional.signedIn().post("/api/professional/calendar-feed", "{}");
    String calendar = URI.create(opened.text("url")).getPath();
    assertThat(CLOUD.api().get(calendar).status()).isEqualTo(200);
    Appointment before = appointed.read(id);
    assertThat(appointed.everything()).contains("SerinSoignant");

    anonymise(professional);

    assertThat(CLOUD.api().get(calendar).status()).isEqualTo(404);
    assertThat(appointed.keys())
        .noneMatch(it -> it.startsWith("CALENDAR#" + professional.id()))
        .noneMatch(it -> it.startsWith("CALENDAR_TOKEN#"))
        .noneMatch(it -> it.startsWith("NICHE") && it.contains(professional.id().value()));
    assertThat(appointed.everything()).doesNotContainIgnoringCase("SerinSoignant");
    assertThat(appointed.read(id)).isEqualTo(before);
  }

  @Test
  void who_is_not_forgotten_costs_one_read() {
    Somebody client = Somebody.active(CLOUD, Role.CLIENT, "Presente");
    CLOUD.settle();

    appointed.plant(client, appointed.scheduled(new UserId("0123456789abcdef01234567"), 3));
    CLOUD.settle();

    assertThat(
            CLOUD.cloud().invocations().lastOf("ForgetPeople").calls("DynamoDb").stream()
                .map(Invocation.Call::operation))
        .containsExactly("GetItem");
  }

  /// What somebody was changing at that moment, written afterwards.
  private void edit(AppointmentId id, String canary) {
    Versioned<Appointment> read = appointed.domain().appointments().find(id).orElseThrow();
    Change change =
        Scheduling.keep(
            read.value(),
            read.value()
                .meeting()
                .withLocation("Lieu" + canary)
                .withLink(URI.create("https://example.test/" + canary)),
            CLOUD.cloud().clock().instant());
    appointed.domain().appointments().save(read.version(), change, Optional.empty());
  }

  private static void anonymise(Somebody somebody) {
    Answer answer =
        CLOUD
            .api()
            .as(Persona.SUPER_ADMIN)
            .post(
                "/api/admin/data-lifecycle",
                "{\"action\":\"anonymize_user\",\"userId\":\"%s\"}".formatted(somebody.id()));
    assertThat(answer.status()).isEqualTo(200);
    CLOUD.settle();
  }
}
