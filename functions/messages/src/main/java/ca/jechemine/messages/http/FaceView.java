package ca.jechemine.messages.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.messages.domain.Face;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody as others see them.
@Json
record FaceView(String id, String name, String role) {

  /// Whom somebody may write to.
  @Json
  record Contacts(List<FaceView> contacts, @Nullable String nextCursor) {}

  static FaceView of(Face face, Language language) {
    return new FaceView(face.id(), face.name().in(language), face.role());
  }

  static List<FaceView> of(List<Face> faces, Language language) {
    return faces.stream().map(it -> of(it, language)).toList();
  }
}
