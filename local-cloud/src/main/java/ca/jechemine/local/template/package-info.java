/// Reads the project's SAM templates and resolves them as a deployment would, with local names.
@NullMarked
package ca.jechemine.local.template;

import org.jspecify.annotations.NullMarked;
