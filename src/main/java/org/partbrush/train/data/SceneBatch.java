package org.partbrush.train.data;

import java.util.ArrayList;
import java.util.List;
import org.partbrush.nn.Extent;
import org.partbrush.nn.ObjectBox;
import org.partbrush.raster.IntRect;

/**
 * Square samples of equal size, ready to become tensors. Filled by one thread, then only read.
 *
 * @param image NxCxHxW, -1..1
 * @param semantic NxHxW, class of every pixel
 * @param instance NxHxW, number of the object within its scene
 * @param part NxHxW, global part channel
 * @param boxes of the objects that are large enough to be judged by themselves
 */
public record SceneBatch(
        int count, int size, float[] image, byte[] semantic, byte[] instance, byte[] part, List<BatchBox> boxes) {

    /** An object must cover this share of a sample's width and of its height to get a box. */
    private static final double SMALLEST_BOX = 0.12;

    private static SceneBatch empty(int count, int size) {
        int pixels = count * size * size;
        return new SceneBatch(
                count,
                size,
                new float[3 * pixels],
                new byte[pixels],
                new byte[pixels],
                new byte[pixels],
                new ArrayList<>());
    }

    /** The scenes through their windows, which are as many. */
    static SceneBatch cut(List<TrainingScene> scenes, List<CropWindow> windows, int size) {
        SceneBatch batch = empty(scenes.size(), size);
        for (int n = 0; n < scenes.size(); n++) {
            TrainingScene scene = scenes.get(n);
            CropWindow window = windows.get(n);
            batch.cutImage(n, scene, window);
            batch.cutMaps(n, scene, window);
            batch.placeObjects(n, scene, window);
        }
        return batch;
    }

    /** The central squares of the scenes. */
    public static SceneBatch central(List<TrainingScene> scenes, int size) {
        return cut(scenes, scenes.stream().map(CropWindow::central).toList(), size);
    }

    private void cutImage(int n, TrainingScene scene, CropWindow window) {
        AreaFilter columns = AreaFilter.of(window.left(), window.side(), scene.width(), size);
        AreaFilter rows = AreaFilter.of(window.top(), window.side(), scene.height(), size);
        for (int c = 0; c < 3; c++) {
            float[] values = AreaFilter.apply(scene.rgb()[c], scene.width(), columns, rows);
            int at = (n * 3 + c) * size * size;
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    int from = window.isFlipped() ? size - 1 - x : x;
                    image[at++] = values[y * size + from] / 127.5f - 1;
                }
            }
        }
    }

    private void cutMaps(int n, TrainingScene scene, CropWindow window) {
        int at = n * size * size;
        for (int y = 0; y < size; y++) {
            int row = CropWindow.nearest(window.top(), window.side(), y, size, scene.height()) * scene.width();
            for (int x = 0; x < size; x++, at++) {
                int column = window.isFlipped() ? size - 1 - x : x;
                int from = row + CropWindow.nearest(window.left(), window.side(), column, size, scene.width());
                semantic[at] = scene.semantic()[from];
                instance[at] = scene.instance()[from];
                part[at] = scene.part()[from];
            }
        }
    }

    private void placeObjects(int n, TrainingScene scene, CropWindow window) {
        for (SceneObject object : scene.objects()) {
            IntRect box = window.place(object.box(), size);
            if (Math.min(box.width(), box.height()) > SMALLEST_BOX * size) {
                boxes.add(new BatchBox(
                        n, new ObjectBox(new Extent(box.y(), box.bottom()), new Extent(box.x(), box.right()))));
            }
        }
    }
}
