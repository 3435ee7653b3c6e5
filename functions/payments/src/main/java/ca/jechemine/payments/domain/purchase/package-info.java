/// What people buy of the library: what is for sale, each purchase, and what it does to the books
/// (contract 40 §4.2, §8).
@NullMarked
package ca.jechemine.payments.domain.purchase;

import org.jspecify.annotations.NullMarked;
