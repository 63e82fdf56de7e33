package org.partbrush.inference;

import java.util.HashMap;
import java.util.Map;
import org.partbrush.raster.GrowingBox;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;

/** The boxes around the objects of a picture and around their parts. */
final class PartBoxes {

    private final Map<Key, GrowingBox> boxes = new HashMap<>();
    private final int width;

    /** @param channel global part channel, 0 for the whole object */
    private record Key(int instanceId, int channel) {}

    /** The global part channel of a pixel, 0 for none. */
    @FunctionalInterface
    interface Channels {
        int at(int x, int y);
    }

    PartBoxes(LabelMap instances, Channels channels) {
        width = instances.width();
        Key last = new Key(0, 0);
        GrowingBox part = new GrowingBox();
        GrowingBox whole = part;
        for (int y = 0; y < instances.height(); y++) {
            for (int x = 0; x < instances.width(); x++) {
                int instanceId = instances.get(x, y);
                if (instanceId == 0) {
                    continue;
                }
                int channel = channels.at(x, y);
                // Neighbours are mostly alike: no key is made for them.
                if (last.instanceId != instanceId || last.channel != channel) {
                    last = new Key(instanceId, channel);
                    part = boxes.computeIfAbsent(last, key -> new GrowingBox());
                    whole = boxes.computeIfAbsent(new Key(instanceId, 0), key -> new GrowingBox());
                }
                part.add(x, y);
                whole.add(x, y);
            }
        }
    }

    /** Of the picture. */
    int width() {
        return width;
    }

    /** @param channel of a part that the object has, or 0 for the whole */
    IntRect of(int instanceId, int channel) {
        GrowingBox pixels = boxes.get(new Key(instanceId, channel));
        return pixels == null ? IntRect.EMPTY : pixels.box();
    }
}
