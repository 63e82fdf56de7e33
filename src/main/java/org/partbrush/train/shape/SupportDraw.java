package org.partbrush.train.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The support part maps of a training step: the fixed ones of each category, or with probability 3/8 a mixture of them
 * and of training shapes with as many parts, so that PartNet does not learn its supports by heart. Thread-safe.
 */
public final class SupportDraw {

    private static final double RANDOM_SHARE = 3.0 / 8;
    private static final int LARGEST_POOL = 100;

    private final List<List<byte[]>> fixed;
    private final List<List<byte[]>> pools = new ArrayList<>();

    /**
     * @param fixed of each category the support part maps, 64x64 each
     * @param training of each category its training shapes, 64x64 each
     */
    public SupportDraw(List<List<byte[]>> fixed, List<List<byte[]>> training) {
        this.fixed = List.copyOf(fixed);
        for (int c = 0; c < fixed.size(); c++) {
            long parts = distinct(fixed.get(c).getFirst());
            List<byte[]> alike = training.get(c).stream()
                    .map(PartShape::known)
                    .filter(s -> distinct(s) == parts)
                    .limit(LARGEST_POOL)
                    .toList();
            pools.add(alike.isEmpty() ? fixed.get(c) : alike);
        }
    }

    private static long distinct(byte[] labels) {
        boolean[] seen = new boolean[256];
        long count = 0;
        for (byte label : labels) {
            count += seen[label & 0xFF] ? 0 : 1;
            seen[label & 0xFF] = true;
        }
        return count;
    }

    /** The supports of every category, of which there are as many as fixed ones. */
    public List<List<byte[]>> draw(RandomGenerator random) {
        List<List<byte[]>> drawn = new ArrayList<>();
        for (int c = 0; c < fixed.size(); c++) {
            boolean mixes = random.nextDouble() < RANDOM_SHARE;
            drawn.add(mixes ? mixture(fixed.get(c), pools.get(c), random) : fixed.get(c));
        }
        return drawn;
    }

    private static List<byte[]> mixture(List<byte[]> first, List<byte[]> pool, RandomGenerator random) {
        int count = first.size();
        List<byte[]> all = new ArrayList<>(first);
        for (int i = 0; i < Math.min(2 * count, pool.size()); i++) {
            all.add(pool.get(random.nextInt(pool.size())));
        }
        List<byte[]> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(all.remove(random.nextInt(all.size())));
        }
        return chosen;
    }
}
