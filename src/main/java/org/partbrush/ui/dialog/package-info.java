/**
 * Questions to the user: file choosers, small forms, notices.
 */
@NullMarked
package org.partbrush.ui.dialog;

import org.jspecify.annotations.NullMarked;
