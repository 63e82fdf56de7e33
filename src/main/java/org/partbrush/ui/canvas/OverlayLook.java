package org.partbrush.ui.canvas;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partbrush.ui.model.ObjectsViewModel;
import org.partbrush.ui.model.PartRef;
import org.partbrush.ui.model.Selection;

/**
 * How the part overlay looks at the moment.
 *
 * @param isHatched whether edited pixels differ from inferred ones
 * @param hovered what the pointer is over, null for nothing
 * @param hidden what is not shown
 */
public record OverlayLook(
        OverlayMode mode,
        boolean isHatched,
        Selection selection,
        @Nullable PartRef hovered,
        Set<PartRef> hidden) {

    static OverlayLook of(ObjectsViewModel objects, ViewSettings settings) {
        return new OverlayLook(
                settings.overlayModeProperty().get(),
                settings.hatchingProperty().get(),
                objects.selectionProperty().get(),
                objects.hoveredProperty().get(),
                objects.hiddenProperty().get());
    }

    boolean isHovered(int object, int part) {
        return hovered != null && hovered.instanceId() == object && (hovered.isObject() || hovered.partId() == part);
    }

    boolean isChosen(int object, int part) {
        return selection.partId() == part && selection.contains(object);
    }

    boolean isHidden(int object, int part) {
        return !hidden.isEmpty()
                && (hidden.contains(PartRef.object(object)) || hidden.contains(new PartRef(object, part)));
    }
}
