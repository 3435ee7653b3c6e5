package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Consent;
import ca.jechemine.identity.domain.Consents;
import ca.jechemine.runtime.crypto.FieldCipher;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an account's holder agreed to, as one map of texts: `<document>At`, `<document>Version`,
/// `<document>Source`, the last sealed.
final class ConsentAttributes {

  private static final String PRIVACY = "privacyPolicy";
  private static final String TERMS = "terms";
  private static final String PROFESSIONAL = "professionalTerms";

  private ConsentAttributes() {}

  static Map<String, String> write(Consents consents, String pk, FieldCipher cipher) {
    Map<String, String> map = new HashMap<>();
    add(map, PRIVACY, consents.toPrivacyPolicy(), pk, cipher);
    add(map, TERMS, consents.toTerms(), pk, cipher);
    add(map, PROFESSIONAL, consents.toProfessionalTerms(), pk, cipher);
    return Map.copyOf(map);
  }

  static Consents read(Map<String, String> map, String pk, FieldCipher cipher) {
    return new Consents(
        read(map, PRIVACY, pk, cipher),
        read(map, TERMS, pk, cipher),
        read(map, PROFESSIONAL, pk, cipher));
  }

  private static void add(
      Map<String, String> map,
      String document,
      Optional<Consent> consent,
      String pk,
      FieldCipher cipher) {
    if (consent.isEmpty()) {
      return;
    }
    Consent given = consent.get();
    map.put(document + "At", given.acceptedAt().toString());
    map.put(document + "Version", given.version());
    if (given.source() != null) {
      map.put(document + "Source", cipher.seal(given.source(), context(pk, document)));
    }
  }

  private static @Nullable Consent read(
      Map<String, String> map, String document, String pk, FieldCipher cipher) {
    String acceptedAt = map.get(document + "At");
    String version = map.get(document + "Version");
    String source = map.get(document + "Source");
    return acceptedAt == null || version == null
        ? null
        : new Consent(
            Instant.parse(acceptedAt),
            version,
            source == null ? null : cipher.open(source, context(pk, document)));
  }

  private static String context(String pk, String document) {
    return pk + "/consents/" + document;
  }
}
