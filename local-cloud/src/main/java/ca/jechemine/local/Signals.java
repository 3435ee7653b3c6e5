package ca.jechemine.local;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/// Ctrl-C and `kill`, before the JVM begins to shut down.
///
/// A shutdown hook would be too late: those of the HTTP client and of the queues' engine run beside
/// it, so that what the queues hold could no longer be read and kept. The class of the JDK that
/// hears signals is reached by name, because the compiler warns of it and lets nobody say why it is
/// used.
final class Signals {

  private Signals() {}

  /// Runs `stop` once, on a thread of its own, at the first signal.
  static void onStop(Runnable stop) {
    var stopping = new AtomicBoolean();
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object ours =
          Proxy.newProxyInstance(
              Signals.class.getClassLoader(),
              new Class<?>[] {handler},
              (_, _, _) -> {
                if (stopping.compareAndSet(false, true)) {
                  Thread.ofPlatform().name("stop").start(stop);
                }
                return null;
              });
      for (String name : new String[] {"INT", "TERM"}) {
        signal
            .getMethod("handle", signal, handler)
            .invoke(null, signal.getConstructor(String.class).newInstance(name), ours);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This JVM does not hear signals", e);
    }
  }
}
