package org.partbrush.tool;

import java.util.Optional;
import org.partbrush.raster.Tip;

/** A tool is the state in which it rests between gestures. */
public sealed interface Tool extends ToolState
        permits Brush, Eraser, Shape, Polygon, Fill, Pick, Stamper, Select, PartBrush, Knife {

    /** What the tool touches the picture with; empty for tools without a tip. */
    default Optional<Tip> tip(ToolSettings settings) {
        return Optional.empty();
    }

    @Override
    default Preview preview(PointerEvent pointer, ToolSettings settings) {
        return tip(settings)
                .<Preview>map(tip -> new Preview.Tip(tip.at(pointer.place())))
                .orElse(Preview.NOTHING);
    }
}
