package org.partbrush.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.partbrush.io.Vocabularies;
import org.partbrush.io.exchange.ColourMapImport;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.RgbImage;

/**
 * Guesses in which vocabulary's colours a picture is painted, by the share of its pixels that have such a colour.
 * Nothing for the FX thread.
 *
 * @param vocabulary of the open document
 */
record ColourProbe(Vocabulary vocabulary) {

    /** Too few pixels to mean anything, as in a photo. */
    private static final double LEAST_SHARE = 0.5;

    /**
     * One way to read the colours.
     *
     * @param share of the pixels that have a known colour, 0..1
     * @param target the vocabulary of the scene that comes of it
     */
    record Guess(ColourMapImport format, double share, Vocabulary target) {

        String title() {
            boolean isTranslated = !target.id().equals(format.colours().id());
            return format.title() + (isTranslated ? ", as classes of " + Vocabularies.titleOf(target) : "");
        }

        /** How sure it is, in words. */
        String facts() {
            return share == 1 ? "" : "%.0f %% of the pixels have such a colour. ".formatted(100 * share);
        }
    }

    /** Likely ones first: as classes that the document knows, and the likeliest also as classes of its own. */
    List<Guess> guesses(RgbImage picture) {
        List<Guess> guesses = new ArrayList<>(palettes()
                .map(palette -> guess(new ColourMapImport(palette), picture))
                .filter(guess -> guess.share() >= LEAST_SHARE)
                .sorted(Comparator.comparingDouble(Guess::share).reversed())
                .toList());
        if (!guesses.isEmpty()) {
            Guess best = guesses.getFirst();
            guesses.add(1, new Guess(best.format(), best.share(), best.format().colours()));
        }
        return guesses;
    }

    private Guess guess(ColourMapImport format, RgbImage picture) {
        return new Guess(format, format.shareOf(picture), vocabulary);
    }

    /** The document's own first, so that it wins over others that fit no better. */
    private Stream<Vocabulary> palettes() {
        Map<String, Vocabulary> byId = new LinkedHashMap<>();
        byId.put(vocabulary.id(), vocabulary);
        Vocabularies.all().forEach(known -> byId.putIfAbsent(known.id(), known));
        return byId.values().stream();
    }
}
