package org.partbrush.train.shape;

import java.util.List;

/** A way to guess parts without a network; PartNet has to beat both. */
public sealed interface ShapeBaseline {

    /** Part ids inside a silhouette (labels above 0), 0 outside. */
    byte[] guess(byte[] silhouette);

    /** The part map of the training shape whose silhouette overlaps best. */
    record NearestShape(List<byte[]> shapes) implements ShapeBaseline {

        @Override
        public byte[] guess(byte[] silhouette) {
            byte[] best = shapes.getFirst();
            double bestOverlap = -1;
            for (byte[] shape : shapes) {
                double overlap = overlap(silhouette, shape);
                if (overlap > bestOverlap) {
                    bestOverlap = overlap;
                    best = shape;
                }
            }
            return within(silhouette, PartShape.known(best));
        }

        private static double overlap(byte[] a, byte[] b) {
            int both = 0;
            int either = 0;
            for (int i = 0; i < a.length; i++) {
                both += a[i] != 0 && b[i] != 0 ? 1 : 0;
                either += a[i] != 0 || b[i] != 0 ? 1 : 0;
            }
            return both / (double) Math.max(1, either);
        }
    }

    /** At every pixel the part most training shapes have there. */
    record Majority(byte[] common) implements ShapeBaseline {

        public static Majority of(List<byte[]> shapes) {
            byte[] common = new byte[shapes.getFirst().length];
            for (int i = 0; i < common.length; i++) {
                int[] counts = new int[256];
                for (byte[] shape : shapes) {
                    counts[shape[i] & 0xFF]++;
                }
                int best = 0;
                int most = 0;
                for (int part = 1; part < 255; part++) {
                    if (counts[part] > most) {
                        most = counts[part];
                        best = part;
                    }
                }
                common[i] = (byte) best;
            }
            return new Majority(common);
        }

        @Override
        public byte[] guess(byte[] silhouette) {
            return within(silhouette, common);
        }
    }

    private static byte[] within(byte[] silhouette, byte[] labels) {
        byte[] masked = new byte[labels.length];
        for (int i = 0; i < masked.length; i++) {
            masked[i] = silhouette[i] == 0 ? 0 : labels[i];
        }
        return masked;
    }
}
