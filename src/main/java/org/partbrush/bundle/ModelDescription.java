package org.partbrush.bundle;

import java.util.List;
import java.util.OptionalInt;
import org.partbrush.label.VocabularyForm;
import org.partbrush.nn.GeneratorConfig;
import org.partbrush.nn.PartNetConfig;

/**
 * What a model is and where it comes from.
 *
 * @param id names the model in files, for example {@code street}
 * @param name for people
 * @param generator its config with spectral norm folded, as its weights are
 * @param licence what one may do with the model, one sentence
 */
public record ModelDescription(
        String id,
        String name,
        GeneratorConfig generator,
        PartNetConfig partNet,
        VocabularyForm vocabulary,
        Provenance training,
        String licence) {

    /** The parts of the classes whose objects are inferred with a set, background included; none if it has no such class. */
    public OptionalInt slots(SupportSet set) {
        return vocabulary.toVocabulary().classes().stream()
                .filter(c -> set.classes().contains(c.name()))
                .flatMap(c -> c.parts().stream())
                .mapToInt(p -> p.parts().size() + 1)
                .findFirst();
    }

    /**
     * Where the weights come from.
     *
     * @param data the data sets trained on, with their terms
     * @param method how it was trained, one sentence
     */
    public record Provenance(List<String> data, long generatorSteps, long partNetSteps, String method) {
        public Provenance {
            data = List.copyOf(data);
        }
    }
}
