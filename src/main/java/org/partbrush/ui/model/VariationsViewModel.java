package org.partbrush.ui.model;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.Scene;
import org.partbrush.document.Step;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.raster.RgbImage;
import org.partbrush.synthesis.Engine;
import org.partbrush.synthesis.VariationRun;

/**
 * Eight pictures of the layout with the next seeds, made in the background. Painting stops them and makes those already
 * there outdated; they can still be adopted, because only their seeds are. FX thread only.
 */
public final class VariationsViewModel {

    static final int COUNT = 8;

    private final SceneViewModel scenes;
    private final SeedViewModel seeds;
    private final SynthesisViewModel synthesis;
    private final ObservableList<Variation> variations = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();
    private @Nullable Scene layout;
    private @Nullable VariationRun run;

    public VariationsViewModel(SceneViewModel scenes, SeedViewModel seeds, SynthesisViewModel synthesis) {
        this.scenes = scenes;
        this.seeds = seeds;
        this.synthesis = synthesis;
        scenes.sceneProperty().subscribe(this::sceneChanged);
        synthesis.engineProperty().subscribe(this::stop);
    }

    private void sceneChanged() {
        if (layout == null) {
            return;
        }
        outdated.set(!scenes.scene().changedSince(layout).isEmpty());
        if (outdated.get()) {
            stop();
        }
    }

    /** Forgets the looks of another document. */
    void clear() {
        stop();
        variations.clear();
        layout = null;
    }

    /** Makes the next eight looks of what is chosen in the seed row; needs a model. */
    public void make() {
        Engine engine = synthesis.engineProperty().get();
        List<SynthesisSettings> next = seeds.next(COUNT);
        if (engine == null || next.isEmpty()) {
            return;
        }
        stop();
        layout = scenes.scene();
        outdated.set(false);
        variations.setAll(placeholders(next));
        run = new VariationRun(engine, synthesis.worker(), synthesis.fxThread(), new Reports());
        running.set(true);
        run.start(layout, next);
    }

    private List<Variation> placeholders(List<SynthesisSettings> next) {
        String name = seeds.nameOf(seeds.reachProperty().get());
        Long present = seeds.seedProperty().get();
        long first = present == null ? 0 : present + 1;
        List<Variation> placeholders = new ArrayList<>();
        for (int i = 0; i < next.size(); i++) {
            placeholders.add(new Variation(name + ", seed " + (first + i), next.get(i), null));
        }
        return placeholders;
    }

    /** Abandons what is not made yet. */
    public void stop() {
        if (run != null) {
            run.close();
            run = null;
        }
        running.set(false);
        variations.removeIf(variation -> variation.image() == null);
    }

    /** Takes a variation's seeds for the scene, which can be undone; nothing while the seeds are locked. */
    public void adopt(Variation variation) {
        if (seeds.lockedProperty().get()) {
            return;
        }
        scenes.apply("Adopt variation", new Step.ChangeSettings(variation.settings()));
        if (variation.image() != null && !outdated.get()) {
            synthesis.show(variation.image());
            synthesis.keepPicture();
        } else {
            synthesis.renderNow();
        }
    }

    public ObservableList<Variation> variations() {
        return variations;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Whether the layout was painted on since. */
    public ReadOnlyBooleanProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    private final class Reports implements VariationRun.Listener {

        @Override
        public void made(int index, RgbImage image) {
            variations.set(index, variations.get(index).with(image));
        }

        @Override
        public void ended() {
            stop();
        }
    }
}
