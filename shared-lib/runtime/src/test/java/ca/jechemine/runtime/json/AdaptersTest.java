package ca.jechemine.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.ContactEvent.ContactReceived;
import ca.jechemine.contracts.ContactEvent.ContactReplied;
import ca.jechemine.runtime.probe.Probe;
import io.avaje.jsonb.spi.JsonbExtension;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class AdaptersTest {

  @Test
  void the_component_of_the_contracts_is_where_it_is_looked_for() {
    assertThat(ServiceLoader.load(JsonbExtension.class).stream())
        .filteredOn(it -> it.type().getPackageName().equals(Adapters.ASIDE))
        .hasSize(1);
  }

  @Test
  void what_components_register_is_there_beside_the_contracts() {
    assertThat(Adapters.jsonb().toJson(new Probe(List.of("a")))).isEqualTo("{\"texts\":[\"a\"]}");
  }

  @Test
  void whoever_calls_keeps_their_class_loader() throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader own = new URLClassLoader(new URL[0], before)) {
      thread.setContextClassLoader(own);
      Adapters.jsonb();
      assertThat(thread.getContextClassLoader()).isSameAs(own);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void an_event_that_is_read_loads_its_own_adapter_and_no_other_event() throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (Fresh own = Fresh.open()) {
      thread.setContextClassLoader(own);
      Class<?> received = own.loadClass(ContactReceived.class.getName());
      own.loadClass(Json.class.getName())
          .getMethod("read", Class.class, String.class)
          .invoke(null, received, "{\"messageId\":\"1\"}");

      assertThat(own.has(ContactReceived.class.getName() + "JsonAdapter")).isTrue();
      assertThat(own.has(ContactReplied.class.getName() + "JsonAdapter")).isFalse();
      assertThat(own.has(ContactReplied.class.getName())).isFalse();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /// Loads every class anew, and tells which it has loaded.
  private static final class Fresh extends URLClassLoader {

    private Fresh(URL... classPath) {
      super(classPath, ClassLoader.getPlatformClassLoader());
    }

    static Fresh open() throws MalformedURLException {
      List<URL> classPath = new ArrayList<>();
      for (String it : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
        classPath.add(Path.of(it).toUri().toURL());
      }
      return new Fresh(classPath.toArray(URL[]::new));
    }

    boolean has(String name) {
      return findLoadedClass(name) != null;
    }
  }
}
