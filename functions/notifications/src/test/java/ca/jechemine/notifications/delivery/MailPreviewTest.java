package ca.jechemine.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.notifications.domain.TellingWords;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every mail in every language, as everybody gets it and as one does who chose discretion:
/// `golden/mailboxes.txt` is what is seen before a mail is opened, `golden/index.html` shows them
/// all in a browser, from the disk.
class MailPreviewTest {

  private static final List<Sample> ALL = Sample.all();

  @Test
  void every_golden_mail_is_shown() throws IOException {
    assertThat(ALL)
        .extracting(Sample::name)
        .containsExactlyInAnyOrderElementsOf(GoldenFiles.mails());
  }

  @Test
  void mailboxes_show_this() throws IOException {
    GoldenFiles.assertSame(
        "mailboxes.txt",
        ALL.stream().map(MailPreviewTest::mailbox).collect(Collectors.joining("\n")));
  }

  @Test
  void the_preview_shows_this() throws IOException {
    GoldenFiles.assertSame(
        "index.html",
        HEAD
            + ALL.stream()
                .flatMap(it -> Seen.of(it.mail()).stream().map(seen -> figure(it.name(), seen)))
                .collect(Collectors.joining())
            + "</main>\n</body>\n</html>\n");
  }

  @Test
  void nothing_that_is_seen_of_a_discreet_mail_hints_at_anything() {
    assertThat(ALL.stream().flatMap(it -> Seen.of(it.mail()).stream()).filter(Seen::isDiscreet))
        .hasSizeGreaterThan(80)
        .flatExtracting(it -> it.parts().toList())
        .allSatisfy(TellingWords::assertNone);
  }

  private static String mailbox(Sample sample) {
    return sample.name()
        + "\n"
        + Seen.of(sample.mail()).stream()
            .map(it ->
                (it.isDiscreet() ? "  discreet  " : "  normal    ")
                    + it.parts().collect(Collectors.joining(" | "))
                    + "\n")
            .collect(Collectors.joining());
  }

  private static String figure(String name, Seen seen) {
    Stream<String> file = seen.file().isEmpty() ? Stream.of() : Stream.of(seen.file());
    return """
    <figure%s>
    <figcaption><code>%s</code><b>%s</b><span>%s</span><small>%s</small>%s</figcaption>
    <iframe src="%s.html" title="%s" loading="lazy"></iframe>
    </figure>
    """
        .formatted(
            seen.isDiscreet() ? " class=\"discreet\"" : "",
            name + (seen.isDiscreet() ? " · discreet" : ""),
            escaped(seen.sender()),
            escaped(seen.subject()),
            escaped(seen.preheader()),
            file.map(it -> "<small>" + escaped(it) + "</small>").collect(Collectors.joining()),
            name,
            name);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>The mails of Je chemine</title>
      <style>
      body { margin: 1rem; font: 14px/1.4 Helvetica, Arial, sans-serif; background: #EDE8E1; color: #3B332B; }
      main { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(26rem, 1fr)); }
      figure { margin: 0; background: #FFFFFF; border: 1px solid #C9BDB0; border-radius: 6px; overflow: hidden; }
      figure.discreet { border-color: #3B332B; }
      figcaption { display: grid; padding: .5rem .75rem; min-height: 6.5rem; align-content: start; }
      figcaption code { color: #6B5F52; }
      iframe { width: 100%; height: 30rem; border: 0; border-top: 1px solid #C9BDB0; }
      </style>
      </head>
      <body>
      <h1>The mails of Je chemine</h1>
      <p>Above each: its sender, subject and preheader, as a mailbox shows them, and the file that goes with it. Whoever chose discretion sees another sender, subject, preheader and file, and opens the same letter.</p>
      <main>
      """;
}
