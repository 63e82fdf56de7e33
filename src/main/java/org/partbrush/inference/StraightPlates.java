package org.partbrush.inference;

import java.util.function.Supplier;
import org.partbrush.raster.ConnectedRegions;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.Parallelogram;
import org.partbrush.raster.PixelMask;

/**
 * Gives inferred license plates the straight edges that real ones have: PartNet, unsure where exactly a plate is, draws
 * it round. Other parts keep their outlines.
 */
final class StraightPlates {

    /** The part's name in every vocabulary that has it. */
    static final String NAME = "license plate";

    /** Of a plate, the share of pixels that its straight form must keep; ragged ones stay as they are. */
    private static final double LEAST_KEPT = 0.75;

    private StraightPlates() {}

    /**
     * Straightens each connected plate.
     *
     * @param labels inferred parts of an object's box, row-major; changed
     * @param plate the plate's part id
     * @param others what each pixel is if not a plate; not asked for where there is none
     */
    static void straighten(int[] labels, int width, int plate, Supplier<int[]> others) {
        IntRect box = new IntRect(0, 0, width, labels.length / width);
        PixelMask plates = PixelMask.of(box, (x, y) -> labels[y * width + x] == plate);
        if (plates.isEmpty()) {
            return;
        }
        int[] instead = others.get();
        for (PixelMask piece : ConnectedRegions.pieces(plates)) {
            Parallelogram form = Parallelogram.of(piece);
            IntRect around = form.bounds().intersect(box);
            PixelMask straight = PixelMask.of(around, (x, y) -> form.contains(x, y) && labels[y * width + x] != 0);
            PixelMask kept = PixelMask.of(around, (x, y) -> piece.contains(x, y) && straight.contains(x, y));
            if (kept.size() >= LEAST_KEPT * piece.size()) {
                piece.forEach((x, y) -> labels[y * width + x] = instead[y * width + x]);
                straight.forEach((x, y) -> labels[y * width + x] = plate);
            }
        }
    }
}
