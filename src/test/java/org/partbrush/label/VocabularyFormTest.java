package org.partbrush.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partbrush.label.VocabularyForm.ClassRow;

class VocabularyFormTest {

    @Test
    void aVocabularySurvivesItsForm() {
        PartVocabulary vehicle = new PartVocabulary("vehicle", 0, List.of(new Part(1, "wheel", 0xffc800)));
        Vocabulary vocabulary = new Vocabulary(
                "street",
                List.of(
                        new SemanticClass(0, "sky", 0x000102, false, null),
                        new SemanticClass(1, "car", 0x00008e, true, vehicle),
                        new SemanticClass(2, "bus", 0x003c64, true, vehicle)));

        VocabularyForm form = VocabularyForm.of(vocabulary);

        assertEquals(1, form.partVocabularies().size());
        assertEquals("#000102", form.classes().getFirst().rgb());
        assertEquals(vocabulary, form.toVocabulary());
    }

    @Test
    void aColourIsWrittenInHexadecimal() {
        var form = new VocabularyForm("small", List.of(new ClassRow(0, "sky", "blue", false, "")), List.of());

        assertThrows(IllegalArgumentException.class, form::toVocabulary);
    }
}
