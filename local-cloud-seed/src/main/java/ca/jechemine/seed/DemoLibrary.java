package ca.jechemine.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.library.application.CreateResource.Draft;
import ca.jechemine.library.domain.Audience;
import ca.jechemine.library.domain.FileChoice;
import ca.jechemine.library.domain.Presentation;
import ca.jechemine.library.domain.ResourceStatus;
import ca.jechemine.library.domain.ResourceText;
import ca.jechemine.library.domain.ResourceType;
import ca.jechemine.library.markup.ResourceMarkup;
import ca.jechemine.runtime.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The demo catalogue, written for this project: `library/<subject>.json`, texts in both languages,
/// those of what is free with something to read.
public final class DemoLibrary {

  private static final List<String> SUBJECTS =
      List.of(
          "practice",
          "mood",
          "work",
          "neurodiversity",
          "parenting",
          "couples",
          "grief",
          "sleep",
          "anxiety");

  private DemoLibrary() {}

  /// All of it, as administrators would have written it; what stands first was written first. A
  /// file is chosen by its name: it is made when the resource is (`DemoFile`).
  public static List<Draft> drafts() {
    return SUBJECTS.stream().flatMap(DemoLibrary::drafts).toList();
  }

  private static Stream<Draft> drafts(String subject) {
    return list(Json.readObject(file(subject)), "resources").stream().map(it -> draft(fields(it)));
  }

  private static Draft draft(Map<?, ?> resource) {
    Map<?, ?> fr = fields(resource.get("fr"));
    Map<?, ?> en = fields(resource.get("en"));
    Text html =
        new Text(
            ResourceMarkup.clean(optional(fr, "html").orElse("")),
            ResourceMarkup.clean(optional(en, "html").orElse("")));
    ResourceText text = new ResourceText(html);
    return new Draft(
        new Presentation(
            both(fr, en, "title"),
            both(fr, en, "description"),
            both(fr, en, "category"),
            both(fr, en, "format"),
            text(resource, "author"),
            optional(resource, "duration"),
            optional(resource, "readTime"),
            optional(resource, "pages").map(Integer::valueOf),
            list(resource, "tags").stream().map(String::valueOf).toList(),
            Optional.empty()),
        ResourceType.of(text(resource, "type")).orElseThrow(),
        Audience.of(text(resource, "audience")).orElseThrow(),
        new Money(new BigDecimal(text(resource, "price")).movePointRight(2).longValueExact()),
        ResourceStatus.PUBLISHED,
        Optional.empty(),
        optional(resource, "file")
            .<FileChoice>map(FileChoice.Uploaded::new)
            .orElseGet(FileChoice.Nothing::new),
        text);
  }

  private static Text both(Map<?, ?> fr, Map<?, ?> en, String name) {
    return new Text(text(fr, name), text(en, name));
  }

  private static String text(Map<?, ?> fields, String name) {
    return optional(fields, name).orElseThrow(() -> new IllegalStateException("no " + name));
  }

  private static Optional<String> optional(Map<?, ?> fields, String name) {
    return Optional.ofNullable(fields.get(name)).map(String::valueOf);
  }

  private static List<?> list(Map<?, ?> fields, String name) {
    return fields.get(name) instanceof List<?> list ? list : List.of();
  }

  private static Map<?, ?> fields(@Nullable Object value) {
    return value instanceof Map<?, ?> fields ? fields : Map.of();
  }

  private static String file(String subject) {
    try (InputStream in =
        Objects.requireNonNull(
            DemoLibrary.class.getResourceAsStream("library/" + subject + ".json"), subject)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
