package org.partbrush.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDManager;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partbrush.nn.Ops;
import org.partbrush.nn.Torch;

class FrechetDistanceTest {

    private static final Gaussian STANDARD = new Gaussian(new double[] {0, 0}, new double[] {1, 0, 0, 1});

    private static NDManager manager;
    private static FrechetDistance distance;

    @BeforeAll
    static void startTheEngine() {
        manager = Torch.newManager();
        distance = new FrechetDistance(manager, new Ops(manager));
    }

    @AfterAll
    static void stop() {
        manager.close();
    }

    @Test
    void equalDistributionsHaveNoDistance() {
        Gaussian skewed = new Gaussian(new double[] {3, -1}, new double[] {2, 0.7, 0.7, 1});
        assertEquals(0, distance.between(skewed, skewed), 1e-12);
    }

    @Test
    void meansCountByTheirSquaredDistance() {
        Gaussian moved = new Gaussian(new double[] {3, 4}, STANDARD.covariance());
        assertEquals(25, distance.between(STANDARD, moved), 1e-12);
    }

    @Test
    void independentFeaturesCountByTheDifferenceOfTheirDeviations() {
        Gaussian wide = new Gaussian(new double[] {0, 0}, new double[] {9, 0, 0, 0.25});
        assertEquals((3 - 1) * (3 - 1) + (1 - 0.5) * (1 - 0.5), distance.between(STANDARD, wide), 1e-12);
    }

    /** For 2x2 matrices the trace of the root of a product is {@code sqrt(tr(AB) + 2 sqrt(det(AB)))}. */
    @Test
    void covariancesThatDoNotCommuteHaveTheDistanceOfTheClosedForm() {
        Gaussian a = new Gaussian(new double[] {0, 0}, new double[] {2, 1, 1, 3});
        Gaussian b = new Gaussian(new double[] {0, 0}, new double[] {4, -1, -1, 1});
        double traceOfProduct = 2 * 4 + 2 * 1 * -1 + 3 * 1;
        double determinants = (2 * 3 - 1) * (4 - 1);
        double expected = 5 + 5 - 2 * Math.sqrt(traceOfProduct + 2 * Math.sqrt(determinants));
        assertEquals(expected, distance.between(a, b), 1e-12);
        assertEquals(expected, distance.between(b, a), 1e-12);
    }

    @Test
    void aFeatureThatNeverVariesIsNoObstacle() {
        Gaussian flat = new Gaussian(new double[] {0, 0}, new double[] {4, 0, 0, 0});
        assertEquals(1 + 1, distance.between(STANDARD, flat), 1e-12);
    }

    @Test
    void aGaussianHasTheMeanAndTheUnbiasedCovarianceOfItsVectors() {
        Gaussian fitted = Gaussian.of(List.of(new float[] {0, 1}, new float[] {2, 1}, new float[] {4, 4}));
        assertArrayEquals(new double[] {2, 2}, fitted.mean(), 1e-12);
        assertArrayEquals(new double[] {4, 3, 3, 3}, fitted.covariance(), 1e-12);
    }

    @Test
    void oneVectorHasNoCovariance() {
        assertThrows(IllegalArgumentException.class, () -> Gaussian.of(List.of(new float[] {1})));
    }
}
