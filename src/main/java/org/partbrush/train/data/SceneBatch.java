package org.partbrush.train.data;

import java.util.ArrayList;
import java.util.List;
import org.partbrush.nn.Extent;
import org.partbrush.nn.ObjectBox;
import org.partbrush.raster.AreaFilter;
import org.partbrush.raster.IntRect;

/**
 * Samples of equal size, ready to become tensors. Filled by one thread, then only read.
 *
 * @param image NxCxHxW, -1..1
 * @param semantic NxHxW, class of every pixel
 * @param instance NxHxW, number of the object within its scene
 * @param part NxHxW, global part channel
 * @param vague NxHxW, 1 where the class of the pixel stands for more than its name in its scene, else 0
 * @param boxes of the objects, sample by sample
 */
public record SceneBatch(
        int count,
        Frame frame,
        float[] image,
        byte[] semantic,
        byte[] instance,
        byte[] part,
        float[] vague,
        List<BatchBox> boxes) {

    /** Samples whose classes are what they are named. */
    public SceneBatch(
            int count,
            Frame frame,
            float[] image,
            byte[] semantic,
            byte[] instance,
            byte[] part,
            List<BatchBox> boxes) {
        this(count, frame, image, semantic, instance, part, new float[semantic.length], boxes);
    }

    private static SceneBatch empty(int count, Frame frame) {
        int pixels = count * frame.pixels();
        return new SceneBatch(
                count,
                frame,
                new float[3 * pixels],
                new byte[pixels],
                new byte[pixels],
                new byte[pixels],
                new ArrayList<>());
    }

    /** The scenes through their windows, which are as many. */
    static SceneBatch cut(List<TrainingScene> scenes, List<CropWindow> windows, Frame frame) {
        SceneBatch batch = empty(scenes.size(), frame);
        for (int n = 0; n < scenes.size(); n++) {
            TrainingScene scene = scenes.get(n);
            CropWindow window = windows.get(n);
            batch.cutImage(n, scene, window);
            batch.cutMaps(n, scene, window);
            batch.placeObjects(n, scene, window);
        }
        return batch;
    }

    /** The middles of the scenes. */
    public static SceneBatch central(List<TrainingScene> scenes, Frame frame) {
        return cut(
                scenes,
                scenes.stream().map(scene -> CropWindow.central(scene, frame)).toList(),
                frame);
    }

    /** The central squares of the scenes. */
    public static SceneBatch central(List<TrainingScene> scenes, int side) {
        return central(scenes, Frame.square(side));
    }

    /** The same samples with other parts. */
    public SceneBatch withPart(byte[] channels) {
        return new SceneBatch(count, frame, image, semantic, instance, channels, vague, boxes);
    }

    /** The boxes that cover at least a share of their sample's width and of its height. */
    public List<BatchBox> boxesAbove(double share) {
        return boxes.stream()
                .filter(b -> b.box().columns().length() > share * frame.width()
                        && b.box().rows().length() > share * frame.height())
                .toList();
    }

    private void cutImage(int n, TrainingScene scene, CropWindow window) {
        int width = frame.width();
        int height = frame.height();
        AreaFilter columns = AreaFilter.of(window.left(), window.width(), scene.width(), width);
        AreaFilter rows = AreaFilter.of(window.top(), window.height(), scene.height(), height);
        for (int c = 0; c < 3; c++) {
            float[] values = AreaFilter.apply(scene.rgb()[c], scene.width(), columns, rows);
            int at = (n * 3 + c) * frame.pixels();
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int from = window.isFlipped() ? width - 1 - x : x;
                    image[at++] = values[y * width + from] / 127.5f - 1;
                }
            }
        }
    }

    private void cutMaps(int n, TrainingScene scene, CropWindow window) {
        int width = frame.width();
        int height = frame.height();
        int at = n * frame.pixels();
        for (int y = 0; y < height; y++) {
            int row = CropWindow.nearest(window.top(), window.height(), y, height, scene.height()) * scene.width();
            for (int x = 0; x < width; x++, at++) {
                int column = window.isFlipped() ? width - 1 - x : x;
                int from = row + CropWindow.nearest(window.left(), window.width(), column, width, scene.width());
                semantic[at] = scene.semantic()[from];
                instance[at] = scene.instance()[from];
                part[at] = scene.part()[from];
                vague[at] = scene.vague().contains(semantic[at] & 0xFF) ? 1 : 0;
            }
        }
    }

    private void placeObjects(int n, TrainingScene scene, CropWindow window) {
        for (SceneObject object : scene.objects()) {
            IntRect box = window.place(object.box(), frame);
            if (!box.isEmpty()) {
                Extent rows = new Extent(box.y(), box.bottom() - 1);
                Extent columns = new Extent(box.x(), box.right() - 1);
                ObjectBox.of(rows, columns, frame.height(), frame.width())
                        .map(tight -> tight.squashedFrom(scene.sourceHeight(), scene.sourceWidth()))
                        .ifPresent(tight -> boxes.add(new BatchBox(n, object.index(), object.classId(), tight)));
            }
        }
    }
}
