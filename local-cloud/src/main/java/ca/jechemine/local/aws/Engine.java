package ca.jechemine.local.aws;

/// Whatever answers the calls to one service.
@FunctionalInterface
interface Engine {

  Answer answer(Call call);
}
