package ca.jechemine.content.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What stands at the foot of every page: a link for each network, empty when there is none, and
/// the partners, if ever any were set.
public record Footer(Map<String, String> socialLinks, Optional<List<Partner>> partners) {

  /// The networks, in the order in which they are shown.
  public static final List<String> NETWORKS =
      List.of("facebook", "x", "instagram", "linkedin", "youtube", "tiktok");

  /// A partner with its logo.
  public record Partner(String name, String logoUrl, @Nullable String linkUrl) {}
}
