/**
 * The command line: parse options, make one call, print.
 */
@NullMarked
package org.partbrush.cli;

import org.jspecify.annotations.NullMarked;
