package ca.jechemine.local.gateway;

import ca.jechemine.local.aws.SocketEngine;
import ca.jechemine.local.template.SocketApi;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.util.thread.Scheduler;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/// One WebSocket, from the handshake to its end. Public for Jetty alone, which calls it.
public final class SocketLine implements Session.Listener.AutoDemanding, SocketEngine.Socket {

  private static final int GOING_AWAY = 1001;
  private static final int NOT_ACCEPTED = 1003;
  private static final long PATIENCE_SECONDS = 30;

  private final SocketApis apis;
  private final SocketApi api;
  private final String id;
  private final Scheduler scheduler;
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile @Nullable Session session;
  private volatile Scheduler.@Nullable Task end;

  SocketLine(SocketApis apis, SocketApi api, String id, Scheduler scheduler) {
    this.apis = apis;
    this.api = api;
    this.id = id;
    this.scheduler = scheduler;
  }

  String id() {
    return id;
  }

  @Override
  public void onWebSocketOpen(Session opened) {
    session = opened;
    end = scheduler.schedule(this::end, apis.limits().life().toMillis(), TimeUnit.MILLISECONDS);
    apis.opened(id, this);
  }

  @Override
  public void onWebSocketText(String frame) {
    apis.received(api, this, frame);
  }

  @Override
  public void onWebSocketBinary(ByteBuffer frame, Callback callback) {
    callback.succeed();
    close(NOT_ACCEPTED);
  }

  @Override
  public void onWebSocketClose(int code, String reason, Callback callback) {
    callback.succeed();
    Scheduler.Task scheduled = end;
    if (scheduled != null) {
      scheduled.cancel();
    }
    if (over.compareAndSet(false, true)) {
      apis.ended(api, id, code);
    }
  }

  @Override
  public void onWebSocketError(Throwable cause) {
    // Whatever went wrong, the end of the connection is told as well.
  }

  /// Waits until it is written: who asked for it believes that it was sent.
  @Override
  public boolean send(String frame) {
    Session open = session;
    if (open == null || !open.isOpen()) {
      return false;
    }
    CompletableFuture<Boolean> written = new CompletableFuture<>();
    open.sendText(frame, Callback.from(() -> written.complete(true), _ -> written.complete(false)));
    try {
      return written.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException late) {
      return false;
    }
  }

  @Override
  public void end() {
    close(GOING_AWAY);
  }

  @Override
  public void drop() {
    over.set(true);
    close(GOING_AWAY);
  }

  private void close(int code) {
    Session open = session;
    if (open != null) {
      open.close(code, "Going away", Callback.NOOP);
    }
  }
}
