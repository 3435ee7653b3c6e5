package ca.jechemine.testkit;

import ca.jechemine.local.LocalCloud;
import ca.jechemine.local.Options;
import ca.jechemine.local.aws.Mail;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/// The local cloud for tests: emptied and seeded anew before each test class, which has it for
/// itself. Classes that run at the same time have a cloud each, and those that come after them have
/// the same ones again.
public final class RunningCloud implements BeforeAllCallback, AfterAllCallback {

  private @Nullable Shared shared;

  /// The clouds outlive the class, and the execution that it is part of.
  @Override
  public void beforeAll(ExtensionContext context) throws InterruptedException {
    shared = clouds(context).take();
    shared.cloud().reset();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (shared != null) {
      clouds(context).giveBack(shared);
    }
  }

  private static Clouds clouds(ExtensionContext context) {
    return context
        .getStore(StoreScope.LAUNCHER_SESSION, Namespace.GLOBAL)
        .computeIfAbsent(Clouds.class, _ -> new Clouds(), Clouds.class);
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

  /// Those that were started; closed by JUnit after the last test class.
  private static final class Clouds implements AutoCloseable {

    private final ApiDescription description = ApiDescription.ofProject();
    private final Queue<Shared> started = new ConcurrentLinkedQueue<>();
    private final Queue<Shared> free = new ConcurrentLinkedQueue<>();

    /// One that no other class has.
    Shared take() {
      Shared one = free.poll();
      if (one == null) {
        one = Shared.start(description);
        started.add(one);
      }
      return one;
    }

    void giveBack(Shared one) {
      free.add(one);
    }

    @Override
    public void close() {
      started.forEach(Shared::close);
    }
  }

  private record Shared(LocalCloud cloud, HttpClient http, ApiDescription description) {

    static Shared start(ApiDescription description) {
      try {
        return new Shared(
            LocalCloud.start(Options.forTests(projectRoot().resolve("template.yaml"))),
            HttpClient.newHttpClient(),
            description);
      } catch (IOException failure) {
        throw new IllegalStateException("the local cloud does not start", failure);
      }
    }

    void close() {
      http.close();
      cloud.close();
    }
  }
}
