package org.partbrush.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.partbrush.label.Part;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;

class VocabulariesTest {

    private final Vocabulary street = Vocabularies.street();

    @Test
    void theStreetHasSixteenClasses() {
        assertEquals(16, street.size());
        assertEquals(0x804080, street.get(3).rgb());
        assertFalse(street.get(3).isThing());
    }

    @Test
    void carsAndBusesShareTheVehicleParts() {
        assertEquals(street.get(12).parts(), street.get(13).parts());
        Part wheel = street.get(12).parts().orElseThrow().part(2).orElseThrow();
        assertEquals(new Part(2, "wheel", 0xFFC800), wheel);
    }

    @Test
    void partChannelsFollowTheirOffsets() {
        assertEquals(5, street.partChannel(12, 5));
        assertEquals(7, street.partChannel(10, 2));
        assertEquals(10, street.partChannels());
    }

    @Test
    void thingsAreCountable() {
        SemanticClass person = street.named("person").orElseThrow();
        assertTrue(person.isThing());
    }

    @Test
    void otherVocabulariesAreAbsent() {
        assertTrue(Vocabularies.named("moon").isEmpty());
        assertTrue(Vocabularies.named("../street").isEmpty());
    }
}
