package org.partbrush.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.partbrush.document.Scene;
import org.partbrush.label.Vocabulary;
import org.partbrush.label.VocabularyForm;
import org.partbrush.raster.RgbImage;
import org.partbrush.synthesis.Cancellation;
import org.partbrush.synthesis.DeviceChoice;
import org.partbrush.synthesis.Engine;
import org.partbrush.synthesis.EngineChoice;
import org.partbrush.synthesis.EngineSource;
import org.partbrush.synthesis.InstalledModel;
import org.partbrush.synthesis.NewCategory;
import org.partbrush.synthesis.SynthesisRequest;
import org.partbrush.ui.ManualWorker;
import org.partbrush.ui.TestScenes;
import org.partbrush.ui.ToyEngine;

class ModelsViewModelTest {

    private static final EngineChoice STREET = new EngineChoice("street", DeviceChoice.CPU);
    private static final Vocabulary OTHER =
            new Vocabulary("other", TestScenes.STREET.classes().subList(0, 3));

    private final ManualWorker worker = new ManualWorker();
    private final PainterViewModel painter = new PainterViewModel(TestScenes.project(), worker, Runnable::run);
    private final ModelsViewModel models = painter.models();
    private final List<EngineChoice> loaded = new ArrayList<>();

    private static InstalledModel model(String id, Vocabulary vocabulary) {
        return new InstalledModel(id, id, "Free.", "# " + id, vocabulary);
    }

    /** Two models for streets and one for other classes, on a machine with a GPU. */
    private class Source implements EngineSource {

        @Override
        public List<InstalledModel> models() {
            return List.of(model("street", TestScenes.STREET), model("night", TestScenes.STREET), model("moon", OTHER));
        }

        @Override
        public List<DeviceChoice> devices() {
            return List.of(DeviceChoice.AUTOMATIC, DeviceChoice.CPU, DeviceChoice.GPU);
        }

        @Override
        public Engine load(EngineChoice choice) throws IOException {
            loaded.add(choice);
            return new ToyEngine();
        }
    }

    private void open(EngineSource source, EngineChoice usedLast) {
        models.open(source, usedLast, Runnable::run);
    }

    private String notice() {
        return Objects.requireNonNull(painter.noticeProperty().get()).sentence();
    }

    /** A source whose additions get one more class. */
    private final class Growing extends Source {

        @Override
        public InstalledModel add(NewCategory category, String id) {
            Vocabulary larger = VocabularyForm.of(TestScenes.STREET)
                    .withClass(category.className(), "#c8aa78")
                    .toVocabulary();
            return model(id + "-" + category.className(), larger);
        }
    }

    @Test
    void anAddedCategoryIsUsedAtOnceAndTheSceneKnowsItsClass() {
        open(new Growing(), STREET);

        models.add(new NewCategory("dog", Path.of("dogs")));

        assertEquals(
                new EngineChoice("street-dog", DeviceChoice.CPU),
                models.choiceProperty().get());
        assertTrue(painter.scenes().scene().vocabulary().named("dog").isPresent());
        assertEquals(4, models.models().size());
    }

    @Test
    void aCategoryThatCannotBeAddedLeavesTheModel() {
        open(new Source(), STREET);

        models.add(new NewCategory("dog", Path.of("dogs")));

        assertEquals(STREET, models.choiceProperty().get());
        assertTrue(notice().contains("Nothing can be added"));
    }

    @Test
    void theModelUsedLastIsLoaded() {
        open(new Source(), new EngineChoice("night", DeviceChoice.CPU));
        assertEquals(List.of(new EngineChoice("night", DeviceChoice.CPU)), loaded);
        assertEquals(3, models.models().size());
        assertNotNull(painter.synthesis().engineProperty().get());
    }

    @Test
    void aModelThatIsGoneGivesWayToTheFirst() {
        open(new Source(), new EngineChoice("deleted", DeviceChoice.CPU));
        assertEquals(STREET, models.choiceProperty().get());
    }

    @Test
    void anotherModelIsLoadedAndTheOldOneClosed() {
        open(new Source(), STREET);
        ToyEngine before = (ToyEngine)
                Objects.requireNonNull(painter.synthesis().engineProperty().get());
        models.choose(new EngineChoice("night", DeviceChoice.CPU));
        worker.work();
        assertTrue(before.isClosed());
        assertEquals(
                "night", Objects.requireNonNull(models.choiceProperty().get()).model());
    }

    @Test
    void aModelOfOtherClassesIsRefusedAndTheMapStays() {
        open(new Source(), STREET);
        Scene scene = painter.scenes().scene();
        models.choose(new EngineChoice("moon", DeviceChoice.CPU));
        assertEquals(List.of(STREET), loaded);
        assertTrue(models.whyNot("moon").orElseThrow().contains("other classes"));
        assertSame(scene, painter.scenes().scene());
    }

    @Test
    void aModelThatCannotBeLoadedLeavesThePresentOne() {
        open(
                new Source() {
                    @Override
                    public Engine load(EngineChoice choice) throws IOException {
                        if (choice.model().equals("night")) {
                            throw new IOException("The model night is damaged.");
                        }
                        return super.load(choice);
                    }
                },
                STREET);
        Engine before = painter.synthesis().engineProperty().get();
        models.choose(new EngineChoice("night", DeviceChoice.CPU));
        assertSame(before, painter.synthesis().engineProperty().get());
        assertEquals("The model night is damaged.", notice());
        assertFalse(models.loadingProperty().get());
    }

    @Test
    void withoutAnyModelPaintingGoesOn() {
        open(
                choice -> {
                    throw new IOException("No model was found.");
                },
                STREET);
        assertNull(painter.synthesis().engineProperty().get());
        assertEquals("No model was found.", notice());
    }

    /** A machine whose GPU has too little memory. */
    private final class FaultySource extends Source {

        @Override
        public Engine load(EngineChoice choice) throws IOException {
            super.load(choice);
            return choice.device() == DeviceChoice.GPU ? new FullGpu() : new ToyEngine();
        }
    }

    @Test
    void theUsersDeviceIsRememberedWhileAnotherStandsInForIt() {
        open(new FaultySource(), new EngineChoice("street", DeviceChoice.GPU));
        worker.work();
        assertEquals(STREET, models.choiceProperty().get());
        assertEquals(
                new EngineChoice("street", DeviceChoice.GPU),
                models.wishProperty().get());

        models.choose(new EngineChoice("night", DeviceChoice.CPU));
        assertEquals(
                new EngineChoice("night", DeviceChoice.GPU),
                models.wishProperty().get());
    }

    @Test
    void aMissingDeviceStaysWished() {
        EngineSource withoutGpu = new Source() {
            @Override
            public List<DeviceChoice> devices() {
                return List.of(DeviceChoice.CPU);
            }
        };
        open(withoutGpu, new EngineChoice("street", DeviceChoice.AUTOMATIC));
        assertEquals(STREET, models.choiceProperty().get());
        assertEquals(
                new EngineChoice("street", DeviceChoice.AUTOMATIC),
                models.wishProperty().get());
    }

    @Test
    void anotherDeviceChosenByHandIsRemembered() {
        open(new Source(), new EngineChoice("street", DeviceChoice.GPU));
        models.choose(STREET);
        assertEquals(STREET, models.wishProperty().get());
    }

    @Test
    void aFailingGpuGivesWayToTheCpuAndThePictureComes() {
        Scene scene = painter.scenes().scene();
        open(new FaultySource(), new EngineChoice("street", DeviceChoice.GPU));
        worker.work();
        assertEquals(STREET, models.choiceProperty().get());
        assertTrue(notice().contains("CUDA out of memory") && notice().contains("on the CPU"), notice());
        assertNotNull(painter.synthesis().imageProperty().get());
        assertSame(scene, painter.scenes().scene());
    }

    private static final class FullGpu extends ToyEngine {

        @Override
        public RgbImage synthesize(SynthesisRequest request, Cancellation cancellation) {
            throw new IllegalStateException("CUDA out of memory");
        }

        @Override
        public String deviceName() {
            return "GPU 0";
        }
    }
}
