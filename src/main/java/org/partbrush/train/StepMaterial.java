package org.partbrush.train;

import org.jspecify.annotations.Nullable;
import org.partbrush.nn.Pass;
import org.partbrush.train.loss.FeatureNetwork;

/**
 * What a training step of the configured recipe needs besides the networks it trains.
 *
 * @param features network of the feature losses; null: none
 */
record StepMaterial(
        GeneratorTrainingConfig config,
        GeneratorInputs inputs,
        @Nullable FeatureNetwork features) {

    GanStep step(GanState state, Pass pass) {
        return switch (config.recipe()) {
            case STREET -> new GeneratorStep(state, pass, inputs, judge(state, pass));
            case PAPER -> new PaperStep(state, pass, inputs, features);
        };
    }

    private @Nullable FeatureJudge judge(GanState state, Pass pass) {
        return features == null ? null : new FeatureJudge(state.projected(), features, pass, config.featureSize());
    }
}
