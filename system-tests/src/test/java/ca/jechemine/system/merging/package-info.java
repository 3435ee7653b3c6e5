/// Accounts that become one, across the domains.
@NullMarked
package ca.jechemine.system.merging;

import org.jspecify.annotations.NullMarked;
