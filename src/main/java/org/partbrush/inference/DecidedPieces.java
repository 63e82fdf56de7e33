package org.partbrush.inference;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.partbrush.label.PartVocabulary;
import org.partbrush.raster.ConnectedRegions;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.PixelMask;

/**
 * Lets remains of a part follow what the user decided for most of it. A removed wheel of an object that is painted further is
 * inferred again with a slightly other outline; without this its rim would come back as a sliver.
 */
final class DecidedPieces {

    /** In place of an edit: the pixel is not the object's. */
    static final int OUTSIDE = -1;

    /** Of a connected piece, the share that must be decided otherwise. */
    private static final double MOST = 0.6;

    private DecidedPieces() {}

    /**
     * Changes the inferred parts where nothing was decided.
     *
     * @param labels inferred parts of an object's box, row-major; changed
     * @param edits the user's parts, {@link PartVocabulary#UNKNOWN} where nothing was decided, or {@link #OUTSIDE}
     */
    static void follow(int[] labels, int width, int[] edits) {
        int[] overridden = IntStream.range(0, labels.length)
                .filter(i -> isOverridden(labels[i], edits[i]))
                .map(i -> labels[i])
                .distinct()
                .toArray();
        int body = overridden.length == 0 ? 0 : mostCommon(labels, edits);
        IntRect box = new IntRect(0, 0, width, labels.length / width);
        for (int part : overridden) {
            // The body of an object is everywhere: editing parts over most of it says nothing about the rest.
            if (part != body) {
                PixelMask pixels =
                        PixelMask.of(box, (x, y) -> labels[y * width + x] == part && edits[y * width + x] != OUTSIDE);
                ConnectedRegions.pieces(pixels).forEach(piece -> follow(labels, width, edits, part, piece));
            }
        }
    }

    private static void follow(int[] labels, int width, int[] edits, int part, PixelMask piece) {
        int[] counts = new int[PartVocabulary.UNKNOWN];
        piece.forEach((x, y) -> {
            int edit = edits[y * width + x];
            if (isOverridden(part, edit)) {
                counts[edit]++;
            }
        });
        if (Arrays.stream(counts).sum() >= MOST * piece.size()) {
            int decided = indexOfLargest(counts);
            piece.forEach((x, y) -> {
                if (edits[y * width + x] == PartVocabulary.UNKNOWN) {
                    labels[y * width + x] = decided;
                }
            });
        }
    }

    private static boolean isOverridden(int label, int edit) {
        return label > 0 && edit != PartVocabulary.UNKNOWN && edit != OUTSIDE && edit != label;
    }

    private static int mostCommon(int[] labels, int[] edits) {
        int[] counts = new int[PartVocabulary.UNKNOWN];
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] > 0 && edits[i] != OUTSIDE) {
                counts[labels[i]]++;
            }
        }
        return indexOfLargest(counts);
    }

    private static int indexOfLargest(int[] counts) {
        return IntStream.range(0, counts.length).reduce(0, (best, i) -> counts[i] > counts[best] ? i : best);
    }
}
