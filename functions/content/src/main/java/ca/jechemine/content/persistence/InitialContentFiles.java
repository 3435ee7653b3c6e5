package ca.jechemine.content.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.content.domain.InitialContent;
import ca.jechemine.content.domain.LegalDocument;
import ca.jechemine.content.domain.LegalKey;
import ca.jechemine.content.domain.LegalText;
import ca.jechemine.content.domain.LongDate;
import ca.jechemine.content.domain.Motif;
import ca.jechemine.content.domain.MotifId;
import ca.jechemine.content.domain.Trail;
import ca.jechemine.content.markup.LegalSource;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.crypto.Digests;
import ca.jechemine.runtime.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// The initial content as it lies in the resources of this package: `motifs.json`, and
/// `legal/<key>.json` for each document.
public final class InitialContentFiles implements InitialContent {

  private static final int ID = 24;

  /// Ids follow from labels, so that every run plants the same motifs.
  @Override
  public List<Motif> motifs(Instant now) {
    return Json.read(MotifFile.class, read("motifs.json")).motifs().stream()
        .map(it ->
            new Motif(
                new MotifId(Digests.sha256("motif", it.fr()).substring(0, ID)),
                new Text(it.fr(), it.en()),
                it.aliases(),
                true,
                Trail.begun(null, now)))
        .toList();
  }

  @Override
  public List<LegalDocument> legalDocuments(Instant now) {
    return Stream.of(LegalKey.values()).map(it -> legalDocument(it, now)).toList();
  }

  private static LegalDocument legalDocument(LegalKey key, Instant now) {
    LegalFile file = Json.read(LegalFile.class, read("legal/" + key.code() + ".json"));
    LocalDate version = LocalDate.parse(file.version());
    return new LegalDocument(
        key,
        version,
        1,
        text(file.fr(), version, Language.FR, now),
        text(file.en(), version, Language.EN, now));
  }

  private static LegalText text(
      LegalSource source, LocalDate version, Language language, Instant now) {
    return new LegalText(
        new LegalText.Heading(
            source.title(),
            source.subtitle(),
            LongDate.written(version, language),
            version,
            now,
            null),
        source.html());
  }

  private static String read(String name) {
    try (InputStream file = InitialContentFiles.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the initial content lacks " + name);
      }
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @io.avaje.jsonb.Json
  record MotifFile(List<MotifEntry> motifs) {}

  @io.avaje.jsonb.Json
  record MotifEntry(String fr, String en, List<String> aliases) {}

  @io.avaje.jsonb.Json
  record LegalFile(String version, LegalSource fr, LegalSource en) {}
}
