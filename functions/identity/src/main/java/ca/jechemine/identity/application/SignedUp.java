package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;

/// What whoever signed up is answered: what they gave, under an id that is the account's where one
/// was made.
public record SignedUp(
    UserId id, EmailAddress email, Person person, Role role, boolean requiresVerification) {}
