package org.partbrush.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.partbrush.nn.Torch;
import org.partbrush.raster.RgbImage;

/** Pictures as networks read them. */
public final class PictureTensors {

    private PictureTensors() {}

    /** A picture as 1x3xHxW, RGB in -1..1; its last row and column are repeated until both sides divide by a stride. */
    public static NDArray of(NDManager manager, RgbImage picture, int stride) {
        int width = Math.ceilDiv(picture.width(), stride) * stride;
        int height = Math.ceilDiv(picture.height(), stride) * stride;
        float[] values = new float[3 * width * height];
        for (int c = 0, i = 0; c < 3; c++) {
            int shift = 16 - Byte.SIZE * c;
            for (int y = 0; y < height; y++) {
                int row = Math.min(y, picture.height() - 1) * picture.width();
                for (int x = 0; x < width; x++, i++) {
                    int pixel = picture.pixels()[row + Math.min(x, picture.width() - 1)];
                    values[i] = (pixel >> shift & 0xFF) / 127.5f - 1;
                }
            }
        }
        return Torch.aligned(manager.create(values, new Shape(1, 3, height, width)));
    }
}
