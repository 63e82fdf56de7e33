package org.partbrush.train.parity;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.partbrush.nn.DiscriminatorConfig;
import org.partbrush.nn.Pass;
import org.partbrush.nn.SegmentationDiscriminator;
import org.partbrush.nn.Weights;
import tools.jackson.databind.JsonNode;

/** The segmentation discriminator with its gradients. */
final class DiscriminatorChecks {

    private static final double GRADIENT_SHARE = 5e-4;
    private static final double GRADIENT_FLOOR = 1e-7;

    private DiscriminatorChecks() {}

    static void discriminator(FixtureCase fixture) throws IOException {
        DiscriminatorConfig shape = shape(fixture.config(), "channels", "last_channels");
        try (Weights weights = new Weights(fixture.manager())) {
            SegmentationDiscriminator net = new SegmentationDiscriminator(shape, weights);
            fixture.load(weights);
            if (fixture.has("in.grad_probe_logits")) {
                training(fixture, weights, net);
            } else {
                evaluation(fixture, net);
            }
        }
    }

    /** The shape in a configuration that calls widths and last width so. */
    static DiscriminatorConfig shape(JsonNode config, String channels, String last) {
        List<Integer> widths = new ArrayList<>();
        config.path(channels).forEach(w -> widths.add(w.asInt()));
        return new DiscriminatorConfig(
                config.path("semantic_nc").asInt(),
                widths,
                config.path(last).asInt(),
                config.path("use_globalD").asBoolean(true),
                true);
    }

    private static void evaluation(FixtureCase fixture, SegmentationDiscriminator net) {
        Pass pass = fixture.pass().with((stage, value) -> {
            if (fixture.has("out." + stage)) {
                fixture.check("out." + stage, value);
            }
        });
        var verdict = net.forward(pass, fixture.array("in.image"));
        fixture.check("out.logits", verdict.logits());
        if (verdict.score() != null) {
            fixture.check("out.global_map", verdict.score());
        }
    }

    private static void training(FixtureCase fixture, Weights weights, SegmentationDiscriminator net) {
        NDArray image = fixture.arrayWithGradient("in.image");
        Gradients.backward(weights, () -> {
            var verdict = net.forward(fixture.pass(), image);
            NDArray score = Objects.requireNonNull(verdict.score());
            if (fixture.has("out.logits")) {
                fixture.check("out.logits", verdict.logits());
            }
            if (fixture.has("out.global_map")) {
                fixture.check("out.global_map", score);
            }
            NDArray ofLogits =
                    verdict.logits().mul(fixture.array("in.grad_probe_logits")).mean();
            return ofLogits.add(score.mul(fixture.array("in.grad_probe_global")).mean());
        });
        fixture.checkGradient("grad.image", image, GRADIENT_SHARE, 0);
        fixture.checkState(weights, GRADIENT_SHARE, GRADIENT_FLOOR);
    }
}
