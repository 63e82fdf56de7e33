package org.partbrush.tool;

import org.partbrush.document.Step;
import org.partbrush.document.Transaction;
import org.partbrush.raster.PixelMask;

/** What a stroke leaves where it goes. */
interface Ink {

    /** Starts the change that the stroke will be. */
    Transaction begin(ToolContext context);

    /** Puts it on pixels of the scene. */
    Step on(PixelMask pixels, ToolContext context);
}
