package org.partbrush.train.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws shapes: categories by the square root of their size, a tenth of all from those with only a plate. Thread-safe.
 */
public final class ShapeSampler {

    private static final double PLATE_SHARE = 0.1;

    private final List<PartShape> shapes;
    private final double[] cumulative;

    public ShapeSampler(List<PartShape> shapes) {
        this.shapes = List.copyOf(shapes);
        long plates = shapes.stream().filter(PartShape::isPlateOnly).count();
        double[] weights = new double[shapes.size()];
        double complete = 0;
        for (int i = 0; i < weights.length; i++) {
            PartShape shape = shapes.get(i);
            if (!shape.isPlateOnly()) {
                weights[i] = 1 / Math.sqrt(countLike(shape));
                complete += weights[i];
            }
        }
        cumulative = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += shapes.get(i).isPlateOnly() ? PLATE_SHARE * complete / plates : weights[i];
            cumulative[i] = sum;
        }
    }

    private long countLike(PartShape shape) {
        return shapes.stream()
                .filter(s -> s.category() == shape.category() && !s.isPlateOnly())
                .count();
    }

    public List<PartShape> draw(int count, RandomGenerator random) {
        List<PartShape> drawn = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            double at = random.nextDouble() * cumulative[cumulative.length - 1];
            int i = 0;
            while (cumulative[i] <= at) {
                i++;
            }
            drawn.add(shapes.get(i));
        }
        return drawn;
    }
}
