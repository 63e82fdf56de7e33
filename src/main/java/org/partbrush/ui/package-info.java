/**
 * Windows, views and view models.
 */
@NullMarked
package org.partbrush.ui;

import org.jspecify.annotations.NullMarked;
