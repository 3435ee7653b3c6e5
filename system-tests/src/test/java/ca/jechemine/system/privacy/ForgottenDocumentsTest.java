package ca.jechemine.system.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountEvent;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.local.scan.MalwareProtection;
import ca.jechemine.system.documents.Planted;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.system.promises.Crash;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Documents are forgotten with the account whose file they are in, and the names of those who
/// shared with theirs (contract 10 §4.6, §11.9).
class ForgottenDocumentsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String FUNCTION = "KnowReaders";

  private final Planted planted = new Planted(CLOUD);

  @AfterAll
  static void leaveNothing() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @Test
  void of_a_client_nothing_is_left_and_of_a_professional_no_name() throws InterruptedException {
    Somebody client = Somebody.active(CLOUD, Role.CLIENT, "SerinAuDossier");
    Somebody other = Somebody.active(CLOUD, Role.CLIENT, "Voisine");
    Somebody professional = Somebody.active(CLOUD, Role.PROFESSIONAL, "SerinQuiPartage");
    CLOUD.settle();
    FileId own = shared(client, professional);
    FileId others = shared(other, professional);
    CLOUD.settle();
    Api admin = CLOUD.api().as(Persona.SUPPORT_ADMIN);
    assertThat(admin.get("/api/files/" + own).status()).isEqualTo(302);
    assertThat(planted.sharer(others)).contains("SerinQuiPartage");

    anonymise(client);
    anonymise(professional);

    assertThat(admin.get("/api/files/" + own).status()).isEqualTo(404);
    assertThat(admin.get("/api/files/" + others).status()).isEqualTo(302);
    assertThat(planted.sharer(others)).contains("[anonymized]");
    assertThat(planted.rows())
        .noneMatch(it -> it.startsWith("CLIENT#" + client.id() + " DOCUMENT#"))
        .noneMatch(it -> it.startsWith("FILE#" + own) && it.contains("fileName"));
    CLOUD.cloud().advance(Duration.ofMinutes(10));
    assertThat(planted.objectsOf(own)).isEmpty();
    assertThat(planted.objectsOf(others)).containsExactly("files");
  }

  @Test
  void P5_wherever_it_dies_it_ends_in_the_same_state() {
    // Nobody knows these people, so nobody is to be told of their documents.
    CLOUD.cloud().scanner().switchTo(MalwareProtection.Mode.HELD);
    Case whole = plant();
    Crash.letStartAnew(CLOUD, FUNCTION);
    CLOUD.cloud().invocations().clear();
    forget(whole);
    List<Crash> crashes = Crash.all(CLOUD, FUNCTION);
    List<Case> all = new ArrayList<>(List.of(whole));

    for (Crash crash : crashes) {
      Case one = plant();
      all.add(one);
      crash.plan(CLOUD);
      forget(one);
    }

    assertThat(CLOUD.cloud().crashes().happened()).isEqualTo(crashes.size());
    assertThat(all)
        .allSatisfy(
            it -> assertThat(planted.state(it.document())).isInstanceOf(StoredFile.Deleted.class));
    assertThat(planted.rows())
        .noneMatch(it -> it.contains(" DOCUMENT#"))
        .filteredOn(it -> it.startsWith("FORGOTTEN#"))
        .hasSize(all.size())
        .allSatisfy(it -> assertThat(it).contains("finishedAt"));
    assertThat(CLOUD.cloud().aws().queues()).allMatch(it -> it.dead() == 0);
  }

  /// Somebody with one document.
  private record Case(UserId client, FileId document) {}

  private Case plant() {
    Appointed appointed = new Appointed(CLOUD);
    UserId client = appointed.newId();
    FileId document = planted.document(client, appointed.newId(), "Dre Sylvie Roy", "Bilan.pdf");
    CLOUD.settle();
    return new Case(client, document);
  }

  private FileId shared(Somebody client, Somebody professional) {
    return planted.document(
        client.id(), professional.id(), professional.canary(), "Bilan" + client.canary() + ".pdf");
  }

  private static void forget(Case planted) {
    Publisher.publish(
        CLOUD,
        new AccountChanged(
            planted.client().value(),
            2,
            AccountEvent.forgottenAddress(planted.client().value()),
            "[anonymized]",
            "[anonymized]",
            null,
            "fr",
            Role.CLIENT,
            AccountStatus.INACTIVE,
            List.of(),
            null,
            CLOUD.cloud().clock().instant(),
            false));
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
