/// Appointments in DynamoDB.
@NullMarked
package ca.jechemine.appointments.persistence;

import org.jspecify.annotations.NullMarked;
