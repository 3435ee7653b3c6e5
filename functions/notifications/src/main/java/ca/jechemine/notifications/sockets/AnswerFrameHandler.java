package ca.jechemine.notifications.sockets;

import ca.jechemine.notifications.RealTimeModule;
import ca.jechemine.notifications.application.realtime.AnswerFrame;
import ca.jechemine.notifications.views.Messages;
import ca.jechemine.runtime.socket.SocketHandler;
import ca.jechemine.runtime.socket.SocketRequest;
import java.util.Optional;

/// `$default`: answers every frame, whatever it asks for.
public final class AnswerFrameHandler extends SocketHandler {

  private final AnswerFrame answerFrame;

  public AnswerFrameHandler() {
    this(RealTimeModule.current());
  }

  private AnswerFrameHandler(RealTimeModule module) {
    super(module.edge());
    this.answerFrame = module.answerFrame();
  }

  @Override
  protected Optional<String> respond(SocketRequest request) {
    return Optional.of(
        Messages.json(answerFrame.answer(request.connectionId(), Frames.read(request.body()))));
  }

  @Override
  protected Optional<String> failure() {
    return Optional.of(Messages.json(AnswerFrame.failure()));
  }
}
