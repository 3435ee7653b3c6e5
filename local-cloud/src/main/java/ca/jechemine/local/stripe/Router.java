package ca.jechemine.local.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What Stripe's API answers to, as far as it is played here.
final class Router {

  /// Does what is asked.
  interface Answerer {
    ObjectNode answer(Call call);
  }

  /// @param name the resource and what is done, for example `payment_intents.create`
  /// @param browser whether the publishable key suffices
  record Operation(String name, String method, Pattern path, Answerer answerer, boolean browser) {}

  record Found(Operation operation, String id) {}

  private final List<Operation> operations = new ArrayList<>();

  Router get(String path, String name, Answerer answerer) {
    return add("GET", path, name, answerer, false);
  }

  Router post(String path, String name, Answerer answerer) {
    return add("POST", path, name, answerer, false);
  }

  Router delete(String path, String name, Answerer answerer) {
    return add("DELETE", path, name, answerer, false);
  }

  /// What a page may ask by itself.
  Router fromPages(String method, String path, String name, Answerer answerer) {
    return add(method, path, name, answerer, true);
  }

  Optional<Found> find(String method, String path) {
    for (Operation operation : operations) {
      Matcher matcher = operation.path().matcher(path);
      if (operation.method().equals(method) && matcher.matches()) {
        return Optional.of(new Found(operation, matcher.groupCount() == 0 ? "" : matcher.group(1)));
      }
    }
    return Optional.empty();
  }

  private Router add(String method, String path, String name, Answerer answerer, boolean browser) {
    Pattern pattern = Pattern.compile(path.replace("{id}", "([A-Za-z0-9_]+)"));
    operations.add(new Operation(name, method, pattern, answerer, browser));
    return this;
  }
}
