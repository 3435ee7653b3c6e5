package ca.jechemine.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// Words that would tell whoever looks at a screen what somebody is seeing whom for, and the name
/// that does so by itself. Without accents, as beginnings of words in either language.
public final class TellingWords {

  private static final List<String> ALL =
      List.of(
          "chemin",
          "psych",
          "sant",
          "health",
          "therap",
          "soin",
          "soutien",
          "support",
          "care",
          "aide",
          "help",
          "mental",
          "clini",
          "medic",
          "medec",
          "doct",
          "patient",
          "diagnos",
          "trouble",
          "disorder",
          "anxi",
          "depress",
          "deuil",
          "grief",
          "couple",
          "motif",
          "reason",
          "seance",
          "session",
          "consult",
          "counsel",
          "conseil",
          "traite",
          "treat",
          "wellness",
          "bien-etre",
          "professionn",
          "professional",
          "intervenant",
          "praticien",
          "practitioner",
          "sexolog",
          "travailleu",
          "social",
          "referral",
          "recommand");

  private TellingWords() {}

  /// Fails when the text begins a word with one of them.
  public static void assertNone(String text) {
    String plain =
        " "
            + Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z-]+", " ");
    assertThat(ALL).as(text).noneMatch(it -> plain.contains(" " + it));
  }
}
