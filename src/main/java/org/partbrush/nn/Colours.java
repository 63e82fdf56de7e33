package org.partbrush.nn;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a generator that is told colours needs: how z tells them, and which to tell where nobody chose any.
 *
 * @param scale of the colours
 * @param palettes colours that go together
 * @param mottling how the colour of stuff varies from place to place
 * @param tones how that of parts does
 */
public record Colours(ColourScale scale, ColourPalettes palettes, Mottling mottling, ToneMaps tones) {

    public Map<String, WeightTensor> save() {
        Map<String, WeightTensor> tensors = new LinkedHashMap<>(scale.save());
        tensors.putAll(palettes.save());
        tensors.putAll(mottling.save());
        tensors.putAll(tones.save());
        return tensors;
    }

    /**
     * From what {@link #save} gave.
     *
     * @throws WeightFileException if the tensors do not fit the classes, the parts and the z of this generator
     */
    public static Colours of(Map<String, WeightTensor> tensors, GeneratorConfig generator) throws WeightFileException {
        if (generator.noiseChannels() < ColourScale.AXES) {
            throw new WeightFileException("A generator with " + generator.noiseChannels()
                    + " channels of noise cannot be told colours, which need " + ColourScale.AXES + ".");
        }
        int classes = generator.semanticClasses();
        int parts = generator.partChannels();
        return new Colours(
                ColourScale.of(tensors, classes, parts),
                ColourPalettes.of(tensors, classes, parts),
                Mottling.read(tensors, classes),
                ToneMaps.read(tensors, parts));
    }
}
