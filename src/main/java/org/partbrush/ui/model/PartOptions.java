package org.partbrush.ui.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.SceneObject;
import org.partbrush.label.Part;

/**
 * What can be done to the selection now, so that nothing is offered that would do nothing. For several objects it is not
 * looked at each: there the operations find out themselves what they change.
 *
 * @param part chosen of the lead, null for none
 * @param areas of the lead, null without a selection
 * @param isPinned whether the chosen part, or else every part of the lead, is pinned
 */
public record PartOptions(
        @Nullable PartScope scope,
        @Nullable Part part,
        @Nullable PartAreas areas,
        boolean isPinned,
        boolean canPaste) {

    static PartOptions of(ObjectsViewModel objects, PartsViewModel parts) {
        SceneObject lead = objects.selectedProperty().get();
        PartScope scope = parts.scope().orElse(null);
        if (lead == null || scope == null || objects.partsOf(lead).isEmpty()) {
            return new PartOptions(scope, null, null, false, false);
        }
        Part part = objects.selectedPartProperty().get();
        return new PartOptions(
                scope, part, objects.areasOf(lead), isPinned(objects, lead, part), parts.canPasteInto(lead));
    }

    private static boolean isPinned(ObjectsViewModel objects, SceneObject lead, @Nullable Part part) {
        return objects.partsOf(lead).stream()
                .filter(other -> part == null || other.equals(part))
                .allMatch(other -> objects.notes().isPinned(lead.instanceId(), other.id()));
    }

    /** The chosen part by its name, else "part". */
    public String partName() {
        return Optional.ofNullable(part).map(Part::name).orElse("part");
    }

    /** What a pin, an eye or a title is about: the chosen part or the object. */
    public String subject() {
        String objects = scope == null ? "object" : scope.name();
        return part == null ? objects : part.name() + " of " + objects;
    }

    public boolean hasParts() {
        return areas != null;
    }

    public boolean canRemove() {
        return isChosen() && !isPinned && (isMany() || areasOrNone().canRemove(partId()));
    }

    public boolean canRestore() {
        return isChosen() && !isPinned && (isMany() || areasOrNone().isEdited(partId()));
    }

    /** Whether there are pixels to move, scale, mirror or copy. */
    public boolean canMove() {
        return isChosen() && !isPinned && (isMany() || areasOrNone().has(partId()));
    }

    public boolean canCopy() {
        return isChosen() && areasOrNone().has(partId());
    }

    public boolean canReinfer() {
        return hasParts() && (isMany() || areasOrNone().isEdited());
    }

    private boolean isChosen() {
        return part != null && hasParts();
    }

    private boolean isMany() {
        return scope != null && scope.objects().size() > 1;
    }

    private int partId() {
        return part == null ? 0 : part.id();
    }

    private PartAreas areasOrNone() {
        return areas == null ? PartAreas.NONE : areas;
    }
}
