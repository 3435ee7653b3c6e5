package ca.jechemine.runtime.http;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the authorizer and the endpoints agree on, as texts of the gateway's authorizer context.
///
/// The authorizer lets every request through to the endpoint with its outcome, because the
/// gateway's own refusals have another form than the API's errors; every endpoint that is not for
/// anyone refuses whatever is not `SIGNED_IN` (docs/adr/0006).
public sealed interface Identity {

  /// As the authorizer's context spells it.
  Map<String, String> toContext();

  /// The account behind the request.
  ///
  /// @throws Refusal when there is none
  Caller caller();

  /// Who calls is known.
  record SignedIn(Caller caller) implements Identity {
    @Override
    public Map<String, String> toContext() {
      return Map.of(
          "outcome", "SIGNED_IN",
          "userId", caller.id().value(),
          "name", caller.name(),
          "role", caller.role().code(),
          "status", caller.status().code(),
          "adminPermissions",
              caller.permissions().stream()
                  .map(AdminPermission::code)
                  .sorted()
                  .collect(Collectors.joining(",")),
          "locale", caller.language().code());
    }
  }

  /// Nobody, or nobody who can be believed.
  record Anonymous() implements Identity {
    @Override
    public Map<String, String> toContext() {
      return Map.of("outcome", "ANONYMOUS");
    }

    @Override
    public Caller caller() {
      throw Refusal.unauthenticated();
    }
  }

  /// A page of another site tried to write with the visitor's cookie.
  record ForeignOrigin() implements Identity {
    @Override
    public Map<String, String> toContext() {
      return Map.of("outcome", "FOREIGN_ORIGIN");
    }

    @Override
    public Caller caller() {
      throw Refusal.forbidden(
          "FOREIGN_ORIGIN",
          new Text(
              "Cette demande provient d’un autre site.", "This request comes from another site."));
    }
  }

  /// What the context says; anything that is not whole is nobody.
  static Identity of(Map<String, String> context) {
    return switch (context.getOrDefault("outcome", "")) {
      case "SIGNED_IN" -> signedIn(context);
      case "FOREIGN_ORIGIN" -> new ForeignOrigin();
      default -> new Anonymous();
    };
  }

  private static Identity signedIn(Map<String, String> context) {
    String userId = context.get("userId");
    String role = context.get("role");
    String status = context.get("status");
    if (userId == null || role == null || status == null) {
      return new Anonymous();
    }
    return new SignedIn(
        new Caller(
            new UserId(userId),
            context.getOrDefault("name", ""),
            Role.of(role),
            AccountStatus.of(status),
            permissions(context.getOrDefault("adminPermissions", "")),
            Language.of(context.get("locale"))));
  }

  private static Set<AdminPermission> permissions(String codes) {
    return Stream.of(codes.split(",", -1))
        .map(AdminPermission::of)
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}
