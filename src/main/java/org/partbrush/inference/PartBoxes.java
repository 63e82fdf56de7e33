package org.partbrush.inference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partbrush.nn.ToneMap;
import org.partbrush.raster.ConnectedRegions;
import org.partbrush.raster.GrowingBox;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.WideLabelMap;

/** The boxes around the objects of a picture and around their parts. */
final class PartBoxes {

    private final Map<Key, GrowingBox> boxes = new HashMap<>();
    private final LabelMap instances;
    private final Channels channels;

    /** @param channel global part channel, 0 for the whole object */
    private record Key(int instanceId, int channel) {}

    /** The global part channel of a pixel, 0 for none. */
    @FunctionalInterface
    interface Channels {
        int at(int x, int y);
    }

    /** The box that a pixel of an object or part is in. */
    @FunctionalInterface
    interface Boxes {
        IntRect at(int x, int y);
    }

    PartBoxes(LabelMap instances, Channels channels) {
        this.instances = instances;
        this.channels = channels;
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
        return instances.width();
    }

    /** @param channel of a part that the object has */
    Boxes of(ToneMap.Over over, int instanceId, int channel) {
        IntRect part = of(instanceId, channel);
        return switch (over) {
            case PART -> (x, y) -> part;
            case OBJECT -> {
                IntRect whole = of(instanceId, 0);
                yield (x, y) -> whole;
            }
            case PIECE -> ofPieces(instanceId, channel, part);
        };
    }

    /** @param channel of a part that the object has, or 0 for the whole */
    IntRect of(int instanceId, int channel) {
        GrowingBox pixels = boxes.get(new Key(instanceId, channel));
        return pixels == null ? IntRect.EMPTY : pixels.box();
    }

    private Boxes ofPieces(int instanceId, int channel, IntRect part) {
        int[] isPart = new int[part.width() * part.height()];
        for (int i = 0; i < isPart.length; i++) {
            int x = part.x() + i % part.width();
            int y = part.y() + i / part.width();
            isPart[i] = instances.get(x, y) == instanceId && channels.at(x, y) == channel ? 1 : 0;
        }
        LabelMap map = LabelMap.of(part.width(), part.height(), isPart);
        WideLabelMap numbers = ConnectedRegions.numberAll(map, label -> label == 1);
        List<IntRect> pieces = ConnectedRegions.bounds(numbers).stream()
                .map(piece -> piece.moved(part.x(), part.y()))
                .toList();
        return (x, y) -> pieces.get(numbers.get(x - part.x(), y - part.y()) - 1);
    }
}
