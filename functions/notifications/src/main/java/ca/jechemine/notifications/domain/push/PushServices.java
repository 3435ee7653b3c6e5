package ca.jechemine.notifications.domain.push;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The push services that messages are handed to: hosts, or `*.host` for all below one. What a
/// visitor names as an address is called by us, so that it may name nothing else. None: nothing is
/// pushed at all.
public record PushServices(List<String> hosts) {

  private static final int LONGEST = 2048;
  private static final int HTTPS = 443;

  public PushServices {
    hosts = List.copyOf(hosts);
  }

  /// Those of a list with commas.
  public static PushServices of(String list) {
    return new PushServices(
        Arrays.stream(list.split(","))
            .map(it -> it.strip().toLowerCase(Locale.ROOT))
            .filter(it -> !it.isEmpty())
            .toList());
  }

  /// Whether nothing is pushed.
  public boolean isOff() {
    return hosts.isEmpty();
  }

  /// The address, if it is one of theirs: https on its own port, without user or fragment, of 2,048
  /// characters at most (contract 40 §3.6).
  public Optional<URI> address(String endpoint) {
    if (endpoint.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(endpoint)).filter(this::isTheirs);
    } catch (URISyntaxException no) {
      return Optional.empty();
    }
  }

  private boolean isTheirs(URI address) {
    return "https".equalsIgnoreCase(address.getScheme())
        && address.getHost() != null
        && address.getRawUserInfo() == null
        && address.getRawFragment() == null
        && (address.getPort() == -1 || address.getPort() == HTTPS)
        && hosts.stream().anyMatch(it -> covers(it, address.getHost().toLowerCase(Locale.ROOT)));
  }

  private static boolean covers(String entry, String host) {
    return entry.startsWith("*.") ? host.endsWith(entry.substring(1)) : host.equals(entry);
  }
}
