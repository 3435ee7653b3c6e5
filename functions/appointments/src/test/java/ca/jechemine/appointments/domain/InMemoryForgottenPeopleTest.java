package ca.jechemine.appointments.domain;

class InMemoryForgottenPeopleTest extends ForgottenPeopleContract {

  private final InMemoryForgottenPeople people = new InMemoryForgottenPeople();

  @Override
  protected ForgottenPeople people() {
    return people;
  }

  @Override
  protected long told() {
    return people.toGoOnWith().size();
  }
}
