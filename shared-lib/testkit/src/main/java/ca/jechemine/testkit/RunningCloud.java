package ca.jechemine.testkit;

import ca.jechemine.local.LocalCloud;
import ca.jechemine.local.Options;
import ca.jechemine.local.aws.Mail;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/// The local cloud for tests: one for all test classes of the JVM, emptied and seeded anew before
/// each class.
public final class RunningCloud implements BeforeAllCallback {

  private @Nullable Shared shared;

  /// A forked JVM is handed one class after the other, each an execution of its own: what is to
  /// outlive a class is kept by the session.
  @Override
  public void beforeAll(ExtensionContext context) throws InterruptedException {
    shared =
        context
            .getStore(StoreScope.LAUNCHER_SESSION, Namespace.GLOBAL)
            .computeIfAbsent(Shared.class, _ -> Shared.start(), Shared.class);
    shared.cloud().reset();
  }

  /// The cloud itself: its clock, faults, crashes, recorded calls.
  public LocalCloud cloud() {
    return running().cloud();
  }

  /// The API, called by nobody in particular.
  public Api api() {
    return new Api(cloud(), running().http(), running().description());
  }

  /// The mails to that address, newest first, after everything that was set off is done.
  public List<Mail> mailsTo(String address) {
    settle();
    return cloud().aws().mailbox().to(address);
  }

  /// Waits until every stream and queue is drained.
  public void settle() {
    try {
      cloud().awaitIdle();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }

  private Shared running() {
    if (shared == null) {
      throw new IllegalStateException("register RunningCloud as an extension first");
    }
    return shared;
  }

  /// The root of the project: the nearest folder upwards that has its root template.
  public static Path projectRoot() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("samconfig.toml"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("not inside the project");
    }
    return folder;
  }

  /// Closed by JUnit after the last test class.
  private record Shared(LocalCloud cloud, HttpClient http, ApiDescription description)
      implements AutoCloseable {

    static Shared start() {
      try {
        return new Shared(
            LocalCloud.start(Options.forTests(projectRoot().resolve("template.yaml"))),
            HttpClient.newHttpClient(),
            ApiDescription.ofProject());
      } catch (IOException failure) {
        throw new IllegalStateException("the local cloud does not start", failure);
      }
    }

    @Override
    public void close() {
      http.close();
      cloud.close();
    }
  }
}
