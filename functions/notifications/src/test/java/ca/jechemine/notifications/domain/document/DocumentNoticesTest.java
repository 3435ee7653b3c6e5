package ca.jechemine.notifications.domain.document;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.document.Documents.askedOf;
import static ca.jechemine.notifications.domain.document.Documents.receivedFor;
import static ca.jechemine.notifications.domain.document.Documents.reminding;
import static ca.jechemine.notifications.domain.document.Documents.sharedWith;
import static ca.jechemine.notifications.domain.routing.Town.ANNE;
import static ca.jechemine.notifications.domain.routing.Town.CAMILLE;
import static ca.jechemine.notifications.domain.routing.Town.CHILD;
import static ca.jechemine.notifications.domain.routing.Town.GUARDIAN;
import static ca.jechemine.notifications.domain.routing.Town.MARC;
import static ca.jechemine.notifications.domain.routing.Town.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ca.jechemine.contracts.DocumentEvent;
import ca.jechemine.contracts.DocumentEvent.DocumentShared;
import ca.jechemine.notifications.domain.Category;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.Notice.PushNotice;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.booking.NotKnownYet;
import ca.jechemine.notifications.domain.routing.Town;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentNoticesTest {

  private static final String LIBRARY = "/client/dashboard/library";

  static Stream<Arguments> lines() {
    return Stream.of(
        Arguments.of(
            sharedWith(CAMILLE),
            CAMILLE,
            "document.shared",
            "Un document a été partagé avec vous",
            "Partagé par Anne Lavoie\u00a0: Bilan – Léo.pdf",
            Map.of("documentId", Documents.DOCUMENT, "link", LIBRARY)),
        Arguments.of(
            sharedWith(CHILD),
            GUARDIAN,
            "document.shared",
            "A document was shared with you",
            "Shared by Anne Lavoie: Bilan – Léo.pdf",
            Map.of("documentId", Documents.DOCUMENT, "link", LIBRARY)),
        Arguments.of(
            sharedWith(NORA),
            NORA,
            "document.shared",
            "A document was shared with you",
            "Shared by Anne Lavoie: Bilan – Léo.pdf",
            Map.of("documentId", Documents.DOCUMENT)),
        Arguments.of(
            askedOf(CAMILLE),
            CAMILLE,
            "document.requested",
            "Un document vous est demandé",
            "Demandé par Anne Lavoie\u00a0: Formulaire de consentement (d’ici le 13 mars 2026)",
            Map.of("requestId", Documents.REQUEST, "link", LIBRARY)),
        Arguments.of(
            reminding(CHILD),
            GUARDIAN,
            "document.request_reminded",
            "Reminder: a document is expected",
            "Requested by Anne Lavoie: Formulaire de consentement (by March 13, 2026)",
            Map.of("requestId", Documents.REQUEST, "link", LIBRARY)),
        Arguments.of(
            receivedFor(ANNE, "Camille Zébulon"),
            ANNE,
            "document.received",
            "Un document demandé est arrivé",
            "Formulaire de consentement",
            received("/professional/dashboard/clients")),
        Arguments.of(
            receivedFor(MARC, null),
            MARC,
            "document.received",
            "Un document demandé est arrivé",
            "Formulaire de consentement",
            received("/admin/dashboard/patients")));
  }

  private static Map<String, String> received(String page) {
    return Map.of("requestId", Documents.REQUEST, "documentId", Documents.DOCUMENT, "link", page);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void each_is_told_by_mail_and_in_the_feed_of_one(
      DocumentEvent event,
      Person reader,
      String code,
      String title,
      String message,
      Map<String, String> metadata) {
    assertThat(DocumentNotices.mails(event, Town.ALL, NOON))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.to()).isEqualTo(reader.address());
          assertThat(it.reader()).isEqualTo(reader.id());
          assertThat(it.languages()).containsExactly(reader.language());
          assertThat(it.content().event().code()).isEqualTo(code);
          assertThat(it.content().event().category()).isEqualTo(Category.DOCUMENT);
          assertThat(it.content().in(reader.language()).subject()).isEqualTo(title);
        });
    assertThat(DocumentNotices.feed(event, Town.ALL, NOON))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.to()).isEqualTo(reader.id());
          assertThat(it.event().code()).isEqualTo(code);
          assertThat(it.title()).isEqualTo(title);
          assertThat(it.message()).isEqualTo(message);
          assertThat(it.metadata()).isEqualTo(metadata);
        });
  }

  @Test
  void what_is_pushed_names_neither_document_nor_people() {
    assertThat(
            Stream.of(sharedWith(CAMILLE), askedOf(CHILD), sharedWith(NORA))
                .flatMap(it -> DocumentNotices.pushes(it, Town.ALL, NOON).stream()))
        .extracting(PushNotice::to, PushNotice::title, PushNotice::body, PushNotice::path)
        .containsExactly(
            tuple(
                CAMILLE.id(),
                "Un document a été partagé avec vous",
                "Il vous attend dans votre espace.",
                LIBRARY),
            tuple(
                GUARDIAN.id(),
                "You are asked for a document",
                "You can hand it in in your space.",
                LIBRARY),
            tuple(
                NORA.id(),
                "A document was shared with you",
                "It is waiting for you in your space.",
                "/"));
  }

  @Test
  void a_reminder_and_an_arrival_wake_nobody() {
    assertThat(DocumentNotices.pushes(reminding(CAMILLE), Town.ALL, NOON)).isEmpty();
    assertThat(DocumentNotices.pushes(receivedFor(ANNE, null), Town.ALL, NOON)).isEmpty();
  }

  static Stream<Arguments> strangers() {
    return Stream.of(
        Arguments.of(sharedWith(CAMILLE), Town.ALL.without(CAMILLE)),
        Arguments.of(askedOf(CHILD), Town.ALL.without(GUARDIAN)),
        Arguments.of(receivedFor(ANNE, null), Town.ALL.without(ANNE)));
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void whoever_is_not_known_yet_is_waited_for_and_not_for_ever(DocumentEvent event, Town town) {
    assertThatThrownBy(() -> DocumentNotices.mails(event, town, NOON))
        .isInstanceOf(NotKnownYet.class);
    assertThatThrownBy(() -> DocumentNotices.feed(event, town, NOON))
        .isInstanceOf(NotKnownYet.class);
    assertThat(DocumentNotices.mails(event, town, NOON.plus(Duration.ofMinutes(10)))).isEmpty();
  }

  @Test
  void names_without_end_or_with_a_link_fit_their_line() {
    DocumentShared written =
        new DocumentShared(
            Documents.DOCUMENT,
            CAMILLE.id().value(),
            ANNE.id().value(),
            "https://vendu.ca",
            "a\r\nb" + "é".repeat(1000),
            NOON);

    assertThat(DocumentNotices.feed(written, Town.ALL, NOON))
        .singleElement()
        .extracting(FeedNotice::message)
        .isEqualTo("Partagé par l’équipe Je chemine\u00a0: a b" + "é".repeat(196) + "…");
    List<MailNotice> mails = DocumentNotices.mails(written, Town.ALL, NOON);
    assertThat(mails.getFirst().content().fr().toString()).doesNotContain("vendu.ca");
  }
}
