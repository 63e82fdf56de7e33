package org.partbrush.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.partbrush.document.Silhouette;
import org.partbrush.document.Stamp;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.Vocabulary;

class StampsTest {

    private final Vocabulary street = Vocabularies.street();

    @Test
    void stampsShowEveryKindOfObject() throws IOException {
        var classes = Stamps.of(street).stream().map(Stamp::classId).collect(Collectors.toSet());
        street.classes().stream()
                .filter(semantic -> semantic.isThing())
                .forEach(semantic -> assertTrue(classes.contains(semantic.id()), semantic.name()));
    }

    @Test
    void stampsHaveOnlyPartsOfTheirClass() throws IOException {
        for (Stamp stamp : Stamps.of(street)) {
            int parts = street.get(stamp.classId())
                    .parts()
                    .map(known -> known.parts().size())
                    .orElse(0);
            for (int part : stamp.silhouette().parts().toArray()) {
                boolean isKnown = part == Silhouette.OUTSIDE || part == PartVocabulary.UNKNOWN;
                assertTrue(isKnown || part >= 1 && part <= parts, stamp.name() + " has part " + part);
            }
        }
    }

    @Test
    void stampsOfUnknownClassesAreLeftOut() throws IOException {
        Vocabulary none = new Vocabulary("none", List.of());
        assertEquals(List.of(), Stamps.of(none));
    }
}
