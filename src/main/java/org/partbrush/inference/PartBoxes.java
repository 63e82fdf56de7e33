package org.partbrush.inference;

import java.util.HashMap;
import java.util.Map;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;

/** The boxes around the objects of a picture and around their parts. */
final class PartBoxes {

    private final Map<Key, Box> boxes = new HashMap<>();

    /** @param channel global part channel, 0 for the whole object */
    private record Key(int instanceId, int channel) {}

    private static final class Box {
        private int left = Integer.MAX_VALUE;
        private int top = Integer.MAX_VALUE;
        private int right;
        private int bottom;

        void add(int x, int y) {
            left = Math.min(left, x);
            top = Math.min(top, y);
            right = Math.max(right, x + 1);
            bottom = Math.max(bottom, y + 1);
        }
    }

    /** The global part channel of a pixel, 0 for none. */
    @FunctionalInterface
    interface Channels {
        int at(int x, int y);
    }

    PartBoxes(LabelMap instances, Channels channels) {
        Key last = new Key(0, 0);
        Box part = new Box();
        Box whole = part;
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
                    part = boxes.computeIfAbsent(last, key -> new Box());
                    whole = boxes.computeIfAbsent(new Key(instanceId, 0), key -> new Box());
                }
                part.add(x, y);
                whole.add(x, y);
            }
        }
    }

    /** @param channel of a part that the object has, or 0 for the whole */
    IntRect of(int instanceId, int channel) {
        Box box = boxes.getOrDefault(new Key(instanceId, channel), new Box());
        return IntRect.between(box.left, box.top, box.right, box.bottom);
    }
}
