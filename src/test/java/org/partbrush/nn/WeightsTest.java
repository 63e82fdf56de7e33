package org.partbrush.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WeightsTest {

    private final NDManager manager = Torch.newManager();
    private Weights weights;

    @BeforeEach
    void declare() {
        weights = new Weights(manager);
        weights.root().at("layer").parameter("weight", 2, 1);
        weights.root().at("layer").buffer("running_mean", 2);
        weights.root().counter("count");
    }

    @AfterEach
    void close() {
        weights.close();
        manager.close();
    }

    private static Map<String, WeightTensor> fitting() {
        Map<String, WeightTensor> tensors = new LinkedHashMap<>();
        tensors.put("layer.weight", WeightTensor.ofHalves(new float[] {0.5f, -2}, 2, 1));
        tensors.put("layer.running_mean", WeightTensor.ofFloats(new float[] {1, 3}, 2));
        tensors.put("count", WeightTensor.ofLongs(new long[] {7}));
        return tensors;
    }

    @Test
    void whatIsLoadedIsSaved() throws WeightFileException {
        weights.load(fitting());

        Map<String, WeightTensor> saved = weights.save();
        assertEquals(fitting().keySet(), saved.keySet());
        assertArrayEquals(new float[] {0.5f, -2}, tensor(saved, "layer.weight").toFloats());
        assertArrayEquals(new long[] {7}, tensor(saved, "count").toLongs());
    }

    @Test
    void oneSentenceListsEveryDifferenceAndNothingChanges() {
        Map<String, WeightTensor> wrong = fitting();
        wrong.remove("count");
        wrong.put("layer.weight", WeightTensor.ofFloats(new float[] {1, 2, 3}, 3, 1));
        wrong.put("extra", WeightTensor.ofFloats(new float[] {1}, 1));

        WeightFileException refusal = assertThrows(WeightFileException.class, () -> weights.load(wrong));

        assertEquals(
                "The weights do not fit the network: count is missing, layer.weight has the shape [3, 1] instead of"
                        + " [2, 1], extra is unknown.",
                refusal.getMessage());
        assertArrayEquals(
                new float[2], weights.get("layer.running_mean").array().toFloatArray());
    }

    @Test
    void loadingKeepsTheWishForGradients() throws WeightFileException {
        weights.requireGradients(true);

        weights.load(fitting());

        assertEquals(true, weights.get("layer.weight").array().hasGradient());
        assertEquals(false, weights.get("layer.running_mean").array().hasGradient());
    }

    private static WeightTensor tensor(Map<String, WeightTensor> tensors, String name) {
        return Objects.requireNonNull(tensors.get(name));
    }
}
