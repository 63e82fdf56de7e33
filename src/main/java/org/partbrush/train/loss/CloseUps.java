package org.partbrush.train.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.partbrush.nn.Ops;
import org.partbrush.raster.ConnectedRegions;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;
import org.partbrush.train.data.Frame;
import org.partbrush.train.data.SceneBatch;

/**
 * Squares around single pieces of parts, such as a head or one wheel, enlarged: a judge that sees a whole person hardly sees
 * the face, and what a viewer looks at first would be learned last (decision 0069).
 *
 * @param places at least one
 */
public record CloseUps(List<Place> places) {

    /** Side of the pictures. */
    public static final int SIZE = 128;

    /** A part's piece is looked at if its longer side has at least so many pixels: less would be shown as a blur. */
    private static final int SMALLEST = 14;

    /** The longest piece, as a share of the samples' shorter side; larger ones are seen well enough as they are. */
    private static final double LARGEST = 0.4;

    /** Side of a square relative to the piece's longer side: what is around tells where a wheel sits. */
    private static final double MARGIN = 1.5;

    private static final int MOST = 6;

    /**
     * One of them.
     *
     * @param sample its number in the batch
     * @param square in pixels of the sample
     */
    public record Place(int sample, IntRect square) {}

    /** Up to six of the pieces that a batch shows, at random; empty if it shows none. */
    public static Optional<CloseUps> draw(SceneBatch batch, RandomGenerator random) {
        List<Place> places = new ArrayList<>();
        for (int n = 0; n < batch.count(); n++) {
            for (IntRect piece : pieces(batch, n)) {
                int side = Math.max(piece.width(), piece.height());
                if (side >= SMALLEST && side <= LARGEST * shortSide(batch.frame())) {
                    places.add(new Place(n, square(piece, batch.frame())));
                }
            }
        }
        return Optional.of(places)
                .filter(found -> !found.isEmpty())
                .map(found -> new CloseUps(ObjectCrops.some(found, MOST, random)));
    }

    private static List<IntRect> pieces(SceneBatch batch, int sample) {
        Frame frame = batch.frame();
        int[] parts = new int[frame.pixels()];
        Arrays.setAll(parts, i -> batch.part()[sample * frame.pixels() + i] & 0xFF);
        LabelMap map = LabelMap.of(frame.width(), frame.height(), parts);
        return ConnectedRegions.bounds(ConnectedRegions.numberAll(map, part -> part > 0));
    }

    /** Around the middle of a piece, moved into the frame. */
    private static IntRect square(IntRect piece, Frame frame) {
        int side = (int) Math.min(MARGIN * Math.max(piece.width(), piece.height()), shortSide(frame));
        return new IntRect(
                start(piece.x() + piece.width() / 2, side, frame.width()),
                start(piece.y() + piece.height() / 2, side, frame.height()),
                side,
                side);
    }

    private static int start(int middle, int side, int size) {
        return Math.clamp(middle - side / 2, 0, size - side);
    }

    private static int shortSide(Frame frame) {
        return Math.min(frame.width(), frame.height());
    }

    /**
     * The squares of an image batch.
     *
     * @param image NxCxHxW
     * @return BxCxSxS, one for each place
     */
    public NDArray of(Ops ops, NDArray image) {
        NDList squares = new NDList();
        for (Place place : places) {
            IntRect s = place.square();
            NDArray cut = image.get(new NDIndex(
                    "{}:{},:,{}:{},{}:{}", place.sample(), place.sample() + 1, s.y(), s.bottom(), s.x(), s.right()));
            squares.add(ops.bilinear(cut, SIZE, SIZE));
        }
        return NDArrays.concat(squares, 0);
    }
}
