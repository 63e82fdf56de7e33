package org.partbrush.train.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partbrush.io.Vocabularies;
import org.partbrush.label.SemanticClass;
import org.partbrush.nn.FloatTable;
import org.partbrush.nn.Mottle;
import org.partbrush.nn.Mottling;

class TasteTest {

    static final Tastes CALM = Tastes.of(Map.of(), Map.of(), Map.of(), Vocabularies.street());

    private static final Mottle MOTTLE = new Mottle(0.5f, 0.25f, 0, 20, 10);

    private static final int PERSON = 10;
    private static final int CHANNELS = 10;
    private static final int AXES = 6;

    @Test
    void aTasteKeepsSomeOfALookAndMovesIt() {
        Taste taste = new Taste(List.of(1.0, 0.5, 0.0, 1.0, 1.0, 1.0), List.of(0.25, 0.0, 1.0, 0.0, 0.0, 0.0));
        assertArrayEquals(new float[] {1.25f, 0.5f, 1, 1, -1, 2}, taste.of(new float[] {1, 1, 1, 1, -1, 2}), 1e-6f);
    }

    @Test
    void noTasteMakesALookThatIsTooFarFromTheUsualOne() {
        float[] look = Taste.contrasts(-4, 4).of(new float[AXES]);
        assertArrayEquals(new float[] {0, 0, 0, -2.5f, 2.5f, 0}, look, 1e-6f);
    }

    @Test
    void partsHaveTheTasteOfTheirClassUnlessTheyHaveTheirOwn() {
        Tastes tastes = Tastes.of(
                Map.of("person", Taste.contrasts(1, 1), "person head", Taste.contrasts(2, 2)),
                Map.of(),
                Map.of(),
                Vocabularies.street());
        FloatTable objects = FloatTable.zeros(Vocabularies.street().size(), 1, CHANNELS, AXES);
        tastes.applyToObjects(objects);
        int torso = Vocabularies.street().partChannel(PERSON, 1);
        int head = Vocabularies.street().partChannel(PERSON, 2);
        assertEquals(1, objects.get(PERSON, 0, torso, 3), 1e-6);
        assertEquals(2, objects.get(PERSON, 0, head, 3), 1e-6);
        assertEquals(-0.9, objects.get(PERSON + 1, 0, head, 3), 1e-6);
    }

    @Test
    void aTasteForWhatDoesNotExistIsRefusedByName() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> Tastes.of(
                        Map.of("person tail", Taste.CALM),
                        Map.of("cloud", MOTTLE),
                        Map.of("car hood", PartTones.whole(1)),
                        Vocabularies.street()));
        assertTrue(String.valueOf(refused.getMessage()).contains("person tail, cloud, car hood"), refused.getMessage());
    }

    @Test
    void onlyTheNamedClassIsMottled() {
        Mottling mottling = Tastes.of(Map.of(), Map.of("sky", MOTTLE), Map.of(), Vocabularies.street())
                .mottling();
        for (SemanticClass ofClass : Vocabularies.street().classes()) {
            Optional<Mottle> expected = ofClass.name().equals("sky") ? Optional.of(MOTTLE) : Optional.empty();
            assertEquals(expected, mottling.ofClass(ofClass.id()), ofClass.name());
        }
    }

    @Test
    void aTasteHasANumberForEveryAxis() {
        assertThrows(IllegalArgumentException.class, () -> new Taste(List.of(1.0), List.of(0.0)));
    }
}
