package ca.jechemine.content.domain;

import java.util.Optional;
import java.util.stream.Stream;

/// What an entry of the media is.
public enum MediaType {
  ARTICLE("article"),
  VIDEO("video"),
  PODCAST("podcast");

  private final String code;

  MediaType(String code) {
    this.code = code;
  }

  /// As JSON spells it.
  public String code() {
    return code;
  }

  /// The type that is spelled so, if one is.
  public static Optional<MediaType> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
