package org.partbrush.inference;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partbrush.nn.Colours;
import org.partbrush.nn.ToneMap;

/**
 * Finds the {@link Shading} of a region: stuff is mottled, parts of objects have tone maps, as far as the colours know of them.
 *
 * @param colours null: everything is even
 */
record Shadings(@Nullable Colours colours, PartBoxes boxes) {

    private static final Shading EVEN = new Shading.Even();

    /** @param instanceId 0 for stuff */
    Shading of(RegionLook look, int instanceId) {
        if (colours == null) {
            return EVEN;
        }
        return instanceId == 0 ? stuff(colours, look) : part(colours, look, instanceId);
    }

    private Shading stuff(Colours colours, RegionLook look) {
        Optional<Shading> mottled = colours.mottling()
                .ofClass(look.classId())
                .map(mottle -> Mottled.of(mottle, look.seed() + look.classId(), boxes.width()));
        return mottled.orElse(EVEN);
    }

    private Shading part(Colours colours, RegionLook look, int instanceId) {
        Optional<ToneMap> map = colours.tones().drawn(look.part(), look.toneChance());
        if (map.isEmpty()) {
            return EVEN;
        }
        return new Toned(map.get(), boxes.of(map.get().over(), instanceId, look.part()));
    }
}
