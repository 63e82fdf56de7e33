/**
 * View models: what the window shows and offers, as properties, without any window.
 */
@NullMarked
package org.partbrush.ui.model;

import org.jspecify.annotations.NullMarked;
