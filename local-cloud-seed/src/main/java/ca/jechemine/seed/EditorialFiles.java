package ca.jechemine.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.content.domain.CleanHtml;
import ca.jechemine.content.domain.ContentAddress;
import ca.jechemine.content.domain.ContentChange;
import ca.jechemine.content.domain.ContentKind;
import ca.jechemine.content.domain.ContentStatus;
import ca.jechemine.content.domain.FaqAudience;
import ca.jechemine.content.domain.FaqChange;
import ca.jechemine.content.domain.Labels;
import ca.jechemine.content.domain.MediaType;
import ca.jechemine.content.domain.ProCategory;
import ca.jechemine.content.markup.Markup;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The editorial texts of the demo data: `content/<kind>.json`, `content/faqs.json` and
/// `content/pro-catalog.json`, in the words of the administration's forms.
final class EditorialFiles {

  /// An entry, and how long ago it was written.
  record Entry(ContentAddress address, ContentChange change, Duration age) {}

  /// An item of the professional catalogue.
  record Item(ProCategory category, Labels labels) {}

  private EditorialFiles() {}

  static List<Entry> entries(ContentKind kind) {
    return list(read(kind.code()), "entries").map(it -> entry(kind, it)).toList();
  }

  static List<FaqChange> faqs() {
    return list(read("faqs"), "entries").map(EditorialFiles::faq).toList();
  }

  static List<Item> catalog() {
    Map<String, @Nullable Object> file = read("pro-catalog");
    return Stream.of(ProCategory.values())
        .flatMap(category -> list(file, category.code()).map(it -> new Item(category, labels(it))))
        .toList();
  }

  private static Entry entry(ContentKind kind, Map<?, ?> json) {
    return new Entry(
        new ContentAddress(kind, text(json, "slug")),
        new ContentChange(
            wording(json, "Fr"),
            wording(json, "En"),
            new ContentChange.Link(optional(json, "iconUrl").orElse(null)),
            optional(json, "mediaType").flatMap(MediaType::of),
            new ContentChange.Link(optional(json, "mediaUrl").orElse(null)),
            ContentStatus.of(text(json, "status")),
            number(json, "sortOrder").map(Math::toIntExact)),
        Duration.ofDays(number(json, "publishedDaysAgo").orElse(0L)));
  }

  private static ContentChange.Wording wording(Map<?, ?> json, String language) {
    CleanHtml html = Markup.clean(text(json, "contentHtml" + language));
    return new ContentChange.Wording(
        optional(json, "title" + language),
        optional(json, "summary" + language),
        Optional.of(html));
  }

  private static FaqChange faq(Map<?, ?> json) {
    return new FaqChange(
        optional(json, "questionFr"),
        optional(json, "questionEn"),
        optional(json, "answerFr"),
        optional(json, "answerEn"),
        FaqAudience.of(text(json, "audience")),
        number(json, "order").map(Math::toIntExact),
        Optional.of(true));
  }

  private static Labels labels(Map<?, ?> json) {
    List<String> aliases =
        json.get("aliases") instanceof List<?> list
            ? list.stream().map(String::valueOf).toList()
            : List.of();
    return new Labels(new Text(text(json, "labelFr"), text(json, "labelEn")), aliases, true);
  }

  private static Stream<Map<?, ?>> list(Map<String, @Nullable Object> file, String name) {
    if (!(file.get(name) instanceof List<?> list)) {
      throw new IllegalStateException("the editorial texts lack " + name);
    }
    return list.stream().map(it -> (Map<?, ?>) Objects.requireNonNull(it));
  }

  private static String text(Map<?, ?> json, String name) {
    return optional(json, name).orElseThrow(() -> new IllegalStateException("no " + name));
  }

  private static Optional<String> optional(Map<?, ?> json, String name) {
    return json.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static Optional<Long> number(Map<?, ?> json, String name) {
    return json.get(name) instanceof Long number ? Optional.of(number) : Optional.empty();
  }

  private static Map<String, @Nullable Object> read(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            EditorialFiles.class.getResourceAsStream("content/" + name + ".json"), name)) {
      return Json.readObject(new String(in.readAllBytes(), UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
