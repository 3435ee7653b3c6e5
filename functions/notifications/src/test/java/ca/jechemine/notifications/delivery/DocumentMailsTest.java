package ca.jechemine.notifications.delivery;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.document.Documents.askedOf;
import static ca.jechemine.notifications.domain.document.Documents.receivedFor;
import static ca.jechemine.notifications.domain.document.Documents.reminding;
import static ca.jechemine.notifications.domain.document.Documents.sharedWith;
import static ca.jechemine.notifications.domain.routing.Town.ANNE;
import static ca.jechemine.notifications.domain.routing.Town.CAMILLE;
import static ca.jechemine.notifications.domain.routing.Town.CHILD;
import static ca.jechemine.notifications.domain.routing.Town.NORA;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.DocumentEvent;
import ca.jechemine.contracts.DocumentEvent.DocumentShared;
import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.domain.Branding;
import ca.jechemine.notifications.domain.Layout.Bodies;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.document.DocumentNotices;
import ca.jechemine.notifications.domain.document.Documents;
import ca.jechemine.notifications.domain.routing.Town;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the mails look like of documents that pass between clients and those who accompany them.
class DocumentMailsTest {

  private static final String HOSTILE = "\"><script>alert('x')</script>&lt;b\r\nBcc: a@b {{x}}";

  /// What the preview shows of them.
  static Stream<Sample> samples() {
    return Stream.of(
            samples("documentShared", sharedWith(CAMILLE)),
            samples("documentSharedChild", sharedWith(CHILD)),
            samples("documentSharedGuest", sharedWith(NORA)),
            samples("documentRequested", askedOf(CAMILLE)),
            samples("documentRequestReminded", reminding(CAMILLE)),
            samples("documentReceived", receivedFor(ANNE, "Camille Zébulon")))
        .flatMap(it -> it);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_letter_looks_like_this(Sample sample) throws IOException {
    GoldenFiles.assertSame(sample.name(), LaidOut.mail(sample.mail(), Branding.ofPlatform()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_mailbox_shows_neither_the_document_nor_whose_it_is(Sample sample) {
    assertThat(Seen.of(sample.mail()))
        .flatExtracting(it -> it.parts().toList())
        .allSatisfy(it ->
            assertThat(it)
                .doesNotContain("Bilan", "Formulaire", "Lavoie", "Camille", "Zébulon", "Léo"));
  }

  @Test
  void no_name_that_somebody_wrote_becomes_markup() {
    DocumentShared hostile =
        new DocumentShared(
            Documents.DOCUMENT, CAMILLE.id().value(), ANNE.id().value(), HOSTILE, HOSTILE, NOON);

    Bodies bodies = LaidOut.mail(mail(hostile), Branding.ofPlatform());

    assertThat(bodies.html()).doesNotContain("<script").contains("&lt;script");
    assertThat(bodies.text()).contains("&lt;b Bcc: a@b {{x}}");
  }

  private static Stream<Sample> samples(String name, DocumentEvent event) {
    return Stream.of(Language.values())
        .map(it -> new Sample(name + "." + it.code(), LaidOut.in(mail(event), it)));
  }

  private static MailNotice mail(DocumentEvent event) {
    return DocumentNotices.mails(event, Town.ALL, NOON).getFirst();
  }
}
