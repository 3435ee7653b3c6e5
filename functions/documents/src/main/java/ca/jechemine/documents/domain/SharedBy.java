package ca.jechemine.documents.domain;

import ca.jechemine.kernel.Role;
import java.util.stream.Stream;

/// As whom somebody shared a document (contract 40 §2.3).
public enum SharedBy {
  CLIENT("client"),
  PROFESSIONAL("professional"),
  PLATFORM("platform");

  private final String code;

  SharedBy(String code) {
    this.code = code;
  }

  /// As whom somebody of that role does.
  public static SharedBy of(Role role) {
    return switch (role) {
      case PROFESSIONAL -> PROFESSIONAL;
      case ADMIN, EMPLOYEE -> PLATFORM;
      case CLIENT, GUEST, PROSPECT -> CLIENT;
    };
  }

  /// The one that is spelled so.
  ///
  /// @throws IllegalArgumentException when there is none
  public static SharedBy of(String code) {
    return Stream.of(values())
        .filter(it -> it.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no sharer is called so"));
  }

  /// As JSON spells it.
  public String code() {
    return code;
  }
}
