package org.partbrush.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObject;
import org.partbrush.evaluation.EvaluationReport.Distance;
import org.partbrush.io.MapInput;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.Resample;
import org.partbrush.raster.RgbImage;

/**
 * How far the features of synthesized pictures are from those of the photographs as distributions: of whole pictures and
 * of crops of their objects. The distance between other photographs and these is the yardstick: from as many pictures,
 * because the distance shrinks with their number.
 */
final class DistanceJudge implements Judge {

    private final PictureFeatures network;
    private final FrechetDistance distance;
    private final Features synthesized = new Features();
    private final Features real = new Features();
    private final Features others = new Features();

    /** Vectors of pictures and of object crops. */
    private record Features(List<float[]> pictures, List<float[]> objects) {
        Features() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    DistanceJudge(PictureFeatures network, FrechetDistance distance) {
        this.network = network;
        this.distance = distance;
    }

    @Override
    public void see(Attempt attempt) throws IOException {
        Scene scene = attempt.original().scene();
        look(attempt.image(), scene, synthesized);
        look(attempt.original().picture(), scene, real);
    }

    /** Takes the yardstick from photographs of other scenes. */
    void seeOthers(EvaluationScenes scenes) throws IOException {
        for (MapInput input : scenes.inputs()) {
            EvaluationScene other = scenes.read(input);
            look(other.picture(), other.scene(), others);
        }
    }

    private void look(RgbImage picture, Scene scene, Features features) throws IOException {
        features.pictures.add(network.look(picture));
        for (SceneObject object : ObjectWindows.large(scene)) {
            IntRect window = ObjectWindows.window(object, scene);
            features.objects.add(network.look(Resample.picture(picture, window, window.width(), window.height())));
        }
    }

    /** Distances that two vectors each suffice for. */
    List<Distance> report() {
        List<Distance> distances = new ArrayList<>();
        add("images", synthesized.pictures, real.pictures, others.pictures, distances);
        add("objects", synthesized.objects, real.objects, others.objects, distances);
        return distances;
    }

    private void add(
            String what,
            List<float[]> made,
            List<float[]> photographs,
            List<float[]> yardstick,
            List<Distance> distances) {
        if (made.size() < 2) {
            return;
        }
        Gaussian truth = Gaussian.of(photographs);
        double value = distance.between(Gaussian.of(made), truth);
        List<float[]> asMany = yardstick.subList(0, Math.min(made.size(), yardstick.size()));
        @Nullable Double ofOthers = asMany.size() < 2 ? null : (Double) distance.between(Gaussian.of(asMany), truth);
        distances.add(new Distance(network.distanceName(), what, made.size(), value, asMany.size(), ofOthers));
    }
}
