package ca.jechemine.runtime.json;

import io.avaje.jsonb.Jsonb;
import io.avaje.jsonb.spi.JsonbComponent;
import io.avaje.jsonb.spi.JsonbExtension;
import java.util.ServiceLoader;

/// Puts together what `Json` reads and writes with: the adapters of the contracts, and those that
/// the generated components on the class path register.
///
/// A component registers all its adapters at once, and each loads three classes: the record's, its
/// own, and the reference to its constructor. A domain's components hold what that domain reads and
/// writes. The contracts hold what all of them do, so theirs stays aside (docs/adr/0040).
final class Adapters {

  /// Where the generator puts the component of this module's public types, which the contracts are.
  static final String ASIDE = "ca.jechemine.jsonb";

  private Adapters() {}

  static Jsonb jsonb() {
    Thread thread = Thread.currentThread();
    ClassLoader loader = thread.getContextClassLoader();
    Jsonb.Builder builder = emptyBuilder(thread);
    builder.add(new ContractAdapters());
    for (ServiceLoader.Provider<JsonbExtension> it :
        ServiceLoader.load(JsonbExtension.class, loader).stream().toList()) {
      if (!it.type().getPackageName().equals(ASIDE)
          && it.get() instanceof JsonbComponent component) {
        builder.add(component);
      }
    }
    return builder.build();
  }

  /// The library looks components up with the thread's class loader, and does so for its default
  /// instance whenever it is loaded; the platform's loader knows none.
  private static Jsonb.Builder emptyBuilder(Thread thread) {
    ClassLoader loader = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      return Jsonb.builder();
    } finally {
      thread.setContextClassLoader(loader);
    }
  }
}
