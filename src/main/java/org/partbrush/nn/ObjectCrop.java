package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/**
 * Cuts one object out of an image for PartNet and puts results back (METHOD.md section 2): undo the squash, pad to a
 * square with zeros, resize to 64x64 by nearest; and the way back.
 *
 * @param box already widened
 */
public record ObjectCrop(Ops ops, ObjectBox box) {

    private static final int SIZE = PartNetConfig.SIZE;

    /** Rows of zeros above and below. */
    public int rowPadding() {
        return Math.max(0, box.stretchedWidth() - box.stretchedHeight()) / 2;
    }

    /** Columns of zeros left and right. */
    public int columnPadding() {
        return Math.max(0, box.stretchedHeight() - box.stretchedWidth()) / 2;
    }

    /** Side of the square before it is resized. */
    public int side() {
        return Math.max(box.stretchedHeight(), box.stretchedWidth());
    }

    /** Cuts the object's square: 1xCxHxW to 1xCx64x64. */
    public NDArray cut(NDArray maps) {
        return square(maps.get(area()));
    }

    /** The square of pixels cut already: 1 x C x box height x box width to 1xCx64x64. */
    public NDArray square(NDArray boxPixels) {
        NDArray cut = ops.nearest(boxPixels, box.stretchedHeight(), box.stretchedWidth());
        return ops.nearest(padded(cut), SIZE, SIZE);
    }

    /**
     * The picture of an object as the style loss sees it: the squash undone by bilinear stretching, zeros (grey) around,
     * then resized by nearest. Best of a tight box.
     *
     * @param image 1x3xHxW
     * @return 1x3xSxS
     */
    public NDArray picture(NDArray image, int size) {
        NDArray stretched = resize(image.get(area()), box.stretchedHeight(), box.stretchedWidth(), true);
        return ops.nearest(padded(stretched), size, size);
    }

    private NDArray padded(NDArray stretched) {
        return stretched.pad(new Shape(columnPadding(), columnPadding(), rowPadding(), rowPadding()), 0);
    }

    /**
     * The way back: 1xCx64x64 to 1 x C x box height x box width.
     *
     * @param isSmooth bilinear (features), else nearest (masks, logits)
     */
    public NDArray restore(NDArray object, boolean isSmooth) {
        return unpadded(resize(object, side(), side(), isSmooth), isSmooth);
    }

    /**
     * The smooth way back for what PartNet says of cells. {@link #cut} takes a cell's value from its first row and column,
     * so that is where the answer belongs; {@link #restore} puts it into the cell's middle, up to half a cell too far down
     * and right.
     */
    public NDArray restoreSampled(NDArray object) {
        int lag = Math.max(0, Math.round((side() / (float) SIZE - 1) / 2));
        NDArray square = resize(object, side(), side(), true);
        return unpadded(movedUp(movedUp(square, 2, lag), 3, lag), true);
    }

    /** Without its first rows (axis 2) or columns (axis 3); the last one is repeated instead. */
    private static NDArray movedUp(NDArray square, int axis, int count) {
        if (count == 0) {
            return square;
        }
        NDArray moved = square.swapAxes(2, axis);
        NDArray rest = moved.get(new NDIndex(":,:,{}:", count));
        NDArray last = moved.get(new NDIndex(":,:,{}:", moved.getShape().get(2) - 1));
        return rest.concat(last.repeat(2, count), 2).swapAxes(2, axis);
    }

    private NDArray unpadded(NDArray square, boolean isSmooth) {
        int top = rowPadding();
        int left = columnPadding();
        NDArray inner = square.get(new NDIndex(":,:,{}:{},{}:{}", top, side() - top, left, side() - left));
        return resize(inner, box.rows().length(), box.columns().length(), isSmooth);
    }

    /** Pastes an object's values over {@code canvas} (1xCxHxW, changed in place) where its 64x64 mask is 1. */
    public void paste(NDArray canvas, NDArray object, NDArray mask, boolean isSmooth) {
        NDArray m = restore(mask, false);
        NDArray below = canvas.get(area());
        NDArray pasted = below.mul(m.neg().add(1)).add(restore(object, isSmooth).mul(m));
        canvas.set(area(), pasted);
    }

    private NDIndex area() {
        return new NDIndex(
                ":,:,{}:{},{}:{}",
                box.rows().low(),
                box.rows().high(),
                box.columns().low(),
                box.columns().high());
    }

    private NDArray resize(NDArray maps, int height, int width, boolean isSmooth) {
        Shape shape = maps.getShape();
        if (shape.get(2) == height && shape.get(3) == width) {
            return maps;
        }
        return isSmooth ? ops.bilinear(maps, height, width) : ops.nearest(maps, height, width);
    }
}
