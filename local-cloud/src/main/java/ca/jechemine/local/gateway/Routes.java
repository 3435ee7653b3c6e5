package ca.jechemine.local.gateway;

import ca.jechemine.local.template.Application;
import ca.jechemine.local.template.Behavior;
import ca.jechemine.local.template.EventSource.Route;
import ca.jechemine.local.template.FunctionResource;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the function of a request: first the distribution's behaviour, then the route of the API
/// that it leads to.
final class Routes {

  /// A route that was found, with the path's parameters, decoded.
  record Match(Route route, FunctionResource function, Map<String, String> parameters) {}

  private record Entry(Route route, FunctionResource function, List<String> segments) {

    /// Literal segments win over parameters, parameters over the greedy one, a method over `ANY`.
    static final Comparator<Entry> MOST_SPECIFIC_FIRST =
        Comparator.<Entry, String>comparing(Entry::weight)
            .thenComparing(entry -> entry.route.method().equals("ANY"));

    private String weight() {
      var weight = new StringBuilder();
      for (String segment : segments) {
        weight.append(segment.endsWith("+}") ? '2' : segment.startsWith("{") ? '1' : '0');
      }
      return weight.append('0').toString();
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private final List<Behavior> behaviors;

  Routes(Application application) {
    this.behaviors = application.behaviors();
    for (FunctionResource function : application.functions()) {
      for (Route route : function.events(Route.class)) {
        entries.add(new Entry(route, function, segments(route.path())));
      }
    }
    entries.sort(Entry.MOST_SPECIFIC_FIRST);
  }

  Optional<Match> match(String method, String path) {
    Optional<String> origin =
        behaviors.stream().filter(it -> it.matches(path)).map(Behavior::originDomain).findFirst();
    List<String> segments = segments(path);
    for (Entry entry : entries) {
      boolean here =
          behaviors.isEmpty()
              || origin.filter(it -> it.contains(entry.route.apiId() + ".")).isPresent();
      if (here && (entry.route.method().equals(method) || entry.route.method().equals("ANY"))) {
        Optional<Map<String, String>> parameters = parameters(entry.segments, segments);
        if (parameters.isPresent()) {
          return Optional.of(new Match(entry.route, entry.function, parameters.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Map<String, String>> parameters(List<String> pattern, List<String> path) {
    var found = new LinkedHashMap<String, String>();
    for (int i = 0; i < pattern.size(); i++) {
      String segment = pattern.get(i);
      if (i >= path.size()) {
        return Optional.empty();
      }
      if (segment.endsWith("+}")) {
        String rest = String.join("/", path.subList(i, path.size()));
        found.put(segment.substring(1, segment.length() - 2), decoded(rest));
        return rest.isEmpty() ? Optional.empty() : Optional.of(found);
      }
      if (segment.startsWith("{")) {
        if (path.get(i).isEmpty()) {
          return Optional.empty();
        }
        found.put(segment.substring(1, segment.length() - 1), decoded(path.get(i)));
      } else if (!segment.equals(path.get(i))) {
        return Optional.empty();
      }
    }
    return pattern.size() == path.size() ? Optional.of(found) : Optional.empty();
  }

  static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      // A stray percent sign is passed on as it came.
      return text;
    }
  }

  private static List<String> segments(String path) {
    return List.of(path.substring(path.startsWith("/") ? 1 : 0).split("/", -1));
  }
}
