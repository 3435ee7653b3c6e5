package ca.jechemine.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import ca.jechemine.notifications.domain.Layout.Bodies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Files that show what a mail looks like:
/// `src/test/resources/golden/<template>.<language>.<form>`; `index.html` there shows all of them.
///
/// After an intended change, `-Dgolden=update` writes them anew and fails the test that it did so
/// for; look at the difference, then run the tests again without it.
final class GoldenFiles {

  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private GoldenFiles() {}

  /// Both forms of one mail.
  static void assertSame(String name, Bodies actual) throws IOException {
    Path html = FOLDER.resolve(name + ".html");
    Path text = FOLDER.resolve(name + ".txt");
    if ("update".equals(System.getProperty("golden"))) {
      boolean anew = written(html, actual.html());
      if (written(text, actual.text()) || anew) {
        fail(name + " was written anew: look at it, then run the tests without -Dgolden=update");
      }
      return;
    }
    assertThat(html).content().isEqualTo(actual.html());
    assertThat(text).content().isEqualTo(actual.text());
  }

  /// One file of that name.
  static void assertSame(String file, String actual) throws IOException {
    Path path = FOLDER.resolve(file);
    if ("update".equals(System.getProperty("golden"))) {
      if (written(path, actual)) {
        fail(file + " was written anew: look at it, then run the tests without -Dgolden=update");
      }
      return;
    }
    assertThat(path).content().isEqualTo(actual);
  }

  /// The names of all mails that have files.
  static List<String> mails() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(it -> it.getFileName().toString())
          .filter(it -> it.endsWith(".html") && !it.equals("index.html"))
          .map(it -> it.substring(0, it.length() - ".html".length()))
          .toList();
    }
  }

  private static boolean written(Path file, String content) throws IOException {
    if (Files.exists(file) && Files.readString(file).equals(content)) {
      return false;
    }
    Files.writeString(file, content);
    return true;
  }
}
