package org.partbrush.train.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.partbrush.raster.NearestLabel;

/**
 * A batch from each of whose samples one part was taken, of all objects that have it, as the painter does: its pixels got
 * the nearest other part of their object.
 *
 * @param part NxHxW, global part channel after the removal
 * @param removed NxHxW, 1 where the part was
 * @param outside NxHxW, 1 outside of all objects that lost it
 */
public record PartRemovals(byte[] part, float[] removed, float[] outside) {

    /** A part of fewer pixels is not taken: its loss could hardly be seen. */
    private static final int SMALLEST_PART = 24;

    private static final int OBJECTS = 256;

    /** Draws the part of each sample; from a sample without parts nothing is taken. */
    public static PartRemovals draw(SceneBatch batch, RandomGenerator random) {
        PartRemovals removals =
                new PartRemovals(batch.part().clone(), new float[batch.part().length], new float[batch.part().length]);
        for (int n = 0; n < batch.count(); n++) {
            int channel = drawChannel(batch, n, random);
            if (channel > 0) {
                removals.take(batch, n, channel);
            }
        }
        return removals;
    }

    /** A part channel that the sample shows; 0 if there is none. */
    private static int drawChannel(SceneBatch batch, int sample, RandomGenerator random) {
        int[] counts = new int[256];
        int from = sample * batch.frame().pixels();
        for (int i = from; i < from + batch.frame().pixels(); i++) {
            counts[batch.part()[i] & 0xFF]++;
        }
        counts[0] = 0;
        int[] shown = IntStream.range(0, counts.length)
                .filter(channel -> counts[channel] >= SMALLEST_PART)
                .toArray();
        return shown.length == 0 ? 0 : shown[random.nextInt(shown.length)];
    }

    private void take(SceneBatch batch, int sample, int channel) {
        int from = sample * batch.frame().pixels();
        int to = from + batch.frame().pixels();
        BitSet owners = new BitSet(OBJECTS);
        for (int i = from; i < to; i++) {
            if (batch.part()[i] == channel) {
                owners.set(batch.instance()[i] & 0xFF);
            }
        }
        Arrays.fill(outside, from, to, 1);
        owners.stream().forEach(owner -> takeFrom(batch, sample, channel, owner));
    }

    private void takeFrom(SceneBatch batch, int sample, int channel, int owner) {
        Frame frame = batch.frame();
        int from = sample * frame.pixels();
        int[] others = new int[frame.pixels()];
        for (int i = 0; i < others.length; i++) {
            boolean isOwn = (batch.instance()[from + i] & 0xFF) == owner;
            int part = batch.part()[from + i] & 0xFF;
            others[i] = isOwn && part != channel ? part : 0;
        }
        int[] nearest = NearestLabel.fill(frame.width(), frame.height(), others, 0);
        for (int i = 0; i < others.length; i++) {
            int at = from + i;
            if ((batch.instance()[at] & 0xFF) == owner) {
                outside[at] = 0;
                if ((batch.part()[at] & 0xFF) == channel && nearest[i] != 0) {
                    part[at] = (byte) nearest[i];
                    removed[at] = 1;
                }
            }
        }
    }
}
