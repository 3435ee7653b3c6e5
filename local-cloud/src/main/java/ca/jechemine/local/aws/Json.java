package ca.jechemine.local.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// JSON on the wire and in the files of the data folder.
public final class Json {

  public static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private Json() {}

  public static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not to be written as JSON", e);
    }
  }

  /// What the text says; an empty object when it is empty.
  ///
  /// @throws IllegalArgumentException when it is not JSON
  public static JsonNode tree(String content) {
    try {
      JsonNode tree = MAPPER.readTree(content);
      return tree.isMissingNode() ? MAPPER.createObjectNode() : tree;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not JSON", e);
    }
  }

  /// What the file holds, or `empty` when there is none yet.
  public static <T> T read(Path file, TypeReference<T> type, T empty) {
    try {
      return Files.exists(file) ? MAPPER.readValue(file.toFile(), type) : empty;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /// Replaces the file in one step: whoever stops half-way leaves the former content.
  public static void write(Path file, Object content) {
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    try {
      Files.writeString(draft, text(content));
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }
}
