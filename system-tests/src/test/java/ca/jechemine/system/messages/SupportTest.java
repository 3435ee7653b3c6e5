package ca.jechemine.system.messages;

import static ca.jechemine.system.messages.Letterbox.PATH;
import static ca.jechemine.system.messages.Letterbox.entry;
import static ca.jechemine.system.messages.Letterbox.opening;
import static ca.jechemine.system.messages.Letterbox.path;
import static ca.jechemine.system.messages.Letterbox.reply;
import static ca.jechemine.system.messages.Letterbox.unread;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.messages.domain.Correspondent;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Conversations between a client and all administrators, who are Support to them.
class SupportTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final List<Persona> ACTIVE =
      List.of(
          Persona.SUPER_ADMIN,
          Persona.PLATFORM_ADMIN,
          Persona.CONTENT_ADMIN,
          Persona.SUPPORT_ADMIN,
          Persona.BILLING_ADMIN);

  private final Letterbox letterbox = new Letterbox(CLOUD);
  private final UserId clientId = letterbox.client();
  private final Api client = letterbox.as(clientId);
  private final Api admin = CLOUD.api().as(Persona.SUPPORT_ADMIN);

  @AfterEach
  void everybodyIsBack() {
    ACTIVE.forEach(it -> administrators(it, true));
  }

  @Test
  void what_a_client_asks_goes_to_every_active_administrator_in_one_conversation() {
    String id = letterbox.begin(client, "support", "Ma facture ?");

    for (Persona who : ACTIVE) {
      assertThat(unread(CLOUD.api().as(who), id)).as(who.name()).isOne();
    }
    assertThat(CLOUD.api().as(Persona.DEACTIVATED_ADMIN).get(path(id)).status()).isIn(401, 403);
    JsonNode seen = entry(admin, id).path("participants");
    assertThat(seen.findValuesAsText("id"))
        .contains(clientId.value(), letterbox.id(Persona.SUPER_ADMIN).value())
        .doesNotContain(letterbox.id(Persona.SUPPORT_ADMIN).value())
        .hasSize(5);
  }

  @Test
  void to_the_client_all_of_them_are_support() {
    String id = letterbox.begin(client, "support", "Ma facture ?");
    assertThat(admin.post(path(id), reply("La voici.")).status()).isEqualTo(201);

    assertThat(entry(client, id).path("participants").toString())
        .isEqualTo("[{\"id\":\"support\",\"name\":\"Support\",\"role\":\"support\"}]");
    JsonNode thread = client.get(path(id)).json();
    assertThat(thread.at("/conversation/participants").toString())
        .isEqualTo("[{\"id\":\"support\",\"name\":\"Support\",\"role\":\"support\"}]");
    assertThat(thread.path("messages").findValuesAsText("senderName"))
        .containsExactly("Zoé Tremblay", "Support");
    assertThat(thread.path("messages").findValuesAsText("isOwn")).containsExactly("true", "false");
    assertThat(thread.toString()).doesNotContain(letterbox.id(Persona.SUPPORT_ADMIN).value());
    JsonNode colleague = CLOUD.api().as(Persona.SUPER_ADMIN).get(path(id)).json();
    assertThat(colleague.path("messages").findValuesAsText("senderName"))
        .doesNotContain("Support")
        .startsWith("Zoé Tremblay");
  }

  @Test
  void an_answer_reaches_the_client_and_the_colleagues() {
    String id = letterbox.begin(client, "support", "Un");
    Api colleague = CLOUD.api().as(Persona.BILLING_ADMIN);
    colleague.get(path(id));

    admin.post(path(id), reply("Deux"));

    assertThat(unread(client, id)).isOne();
    assertThat(unread(colleague, id)).isOne();
    assertThat(unread(admin, id)).isOne();
  }

  @Test
  void each_message_goes_to_those_who_are_active_then() {
    administrators(Persona.BILLING_ADMIN, false);
    String id = letterbox.begin(client, "support", "Un");
    Api late = CLOUD.api().as(Persona.BILLING_ADMIN);
    assertThat(late.get(path(id)).status()).isEqualTo(404);
    administrators(Persona.BILLING_ADMIN, true);
    administrators(Persona.CONTENT_ADMIN, false);

    assertThat(client.post(path(id), reply("Deux")).status()).isEqualTo(201);

    assertThat(unread(late, id)).isOne();
    assertThat(Letterbox.bodies(late, id)).containsExactly("Un", "Deux");
    assertThat(unread(admin, id)).isEqualTo(2);
    assertThat(unread(CLOUD.api().as(Persona.CONTENT_ADMIN), id)).isOne();
  }

  @Test
  void an_administrator_who_writes_first_is_support_too_and_all_read_the_answer() {
    String id = letterbox.begin(admin, clientId, "Votre dossier");
    Api colleague = CLOUD.api().as(Persona.SUPER_ADMIN);
    assertThat(colleague.get(path(id)).status()).isEqualTo(404);
    assertThat(entry(client, id).at("/participants/0/id").asText()).isEqualTo("support");

    assertThat(client.post(path(id), reply("Merci")).status()).isEqualTo(201);

    assertThat(unread(colleague, id)).isOne();
    assertThat(Letterbox.bodies(colleague, id)).containsExactly("Votre dossier", "Merci");
  }

  @Test
  void when_no_administrator_is_there_it_is_said_so_and_nothing_is_kept() {
    String begun = letterbox.begin(client, "support", "Un");
    letterbox
        .table()
        .correspondents()
        .active(Optional.of(Role.ADMIN), new PageRequest(100, null))
        .items()
        .forEach(it -> administrator(it, false));

    Answer opening = client.post(PATH, opening("support", "Sujet", "Deux"));
    Answer reply = client.post(path(begun), reply("Trois"));

    for (Answer answer : List.of(opening, reply)) {
      assertThat(answer.status()).as(answer.body()).isEqualTo(503);
      assertThat(answer.code()).isEqualTo("SUPPORT_UNAVAILABLE");
    }
    assertThat(Letterbox.bodies(client, begun)).containsExactly("Un");
    assertThat(client.get(PATH).json().path("conversations").size()).isOne();
  }

  @Test
  void a_client_who_is_not_active_hears_nothing_from_support() {
    String id = letterbox.begin(client, "support", "Un");
    letterbox.tell(clientId, "Zoé", "Tremblay", Role.CLIENT, AccountStatus.INACTIVE);

    assertThat(admin.post(path(id), reply("Deux")).status()).isEqualTo(403);
  }

  private void administrators(Persona who, boolean isActive) {
    letterbox
        .table()
        .correspondents()
        .find(letterbox.id(who))
        .ifPresent(it -> administrator(it, isActive));
  }

  /// What was told last of their Admin record.
  private void administrator(Correspondent known, boolean isActive) {
    letterbox
        .table()
        .correspondents()
        .keep(
            new Correspondent(
                known.id(),
                known.version() + 1,
                known.name(),
                known.role(),
                known.status(),
                isActive,
                false,
                known.isHidden()));
  }
}
