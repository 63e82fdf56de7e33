/**
 * The painted scene as immutable snapshots, the steps that change it, and their history.
 */
@NullMarked
package org.partbrush.document;

import org.jspecify.annotations.NullMarked;
