package org.partbrush.ui.model;

import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneSession;
import org.partbrush.io.Project;
import org.partbrush.synthesis.SynthesisWorker;

/** One painter: its session and the view models around it. FX thread only. */
public final class PainterViewModel {

    private final SceneViewModel scenes;
    private final ToolViewModel tools;
    private final ObjectsViewModel objects;
    private final PartsViewModel parts;
    private final PlacementViewModel placement;
    private final SynthesisViewModel synthesis;
    private final SeedViewModel seeds;
    private final ColourViewModel colours;
    private final VariationsViewModel variations;
    private final ModelsViewModel models;
    private final UnderlayViewModel underlay;
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();

    /**
     * @param first the document to begin with
     * @param worker where the engine works
     * @param fxThread brings reports back to the JavaFX thread
     */
    public PainterViewModel(Project first, SynthesisWorker worker, Executor fxThread) {
        SceneSession session = new SceneSession(first.scene());
        scenes = new SceneViewModel(session);
        objects = new ObjectsViewModel(scenes);
        tools = new ToolViewModel(session, first.scene().vocabulary(), objects);
        scenes.vocabularyValue().subscribe(tools::use);
        parts = new PartsViewModel(scenes, objects);
        placement = new PlacementViewModel(scenes, objects, tools);
        synthesis = new SynthesisViewModel(scenes, objects, worker, fxThread, notice::set);
        seeds = new SeedViewModel(scenes, objects, tools, synthesis::renderNow);
        colours = new ColourViewModel(scenes, objects, tools, seeds, synthesis);
        variations = new VariationsViewModel(scenes, seeds, synthesis);
        models = new ModelsViewModel(scenes, synthesis, notice::set);
        underlay = new UnderlayViewModel(scenes);
        open(first);
    }

    /** Shows another document, whatever became of the present one. */
    public void open(Project project) {
        tools.cancel();
        variations.clear();
        underlay.open(project.underlay());
        synthesis.open(project);
        objects.selectFirst();
        Scene scene = project.scene();
        tools.defaultClassProperty().set(scene.vocabulary().get(ClassAreas.largest(scene)));
    }

    /** The document as a file would hold it now. */
    public Project project() {
        ShownParts parts = objects.partsProperty().get();
        return new Project(
                parts.scene(),
                parts.inferred(),
                synthesis.imageProperty().get(),
                synthesis.history().oldestFirst(),
                underlay.underlayProperty().get());
    }

    public SceneViewModel scenes() {
        return scenes;
    }

    public ToolViewModel tools() {
        return tools;
    }

    public ObjectsViewModel objects() {
        return objects;
    }

    public PartsViewModel parts() {
        return parts;
    }

    public PlacementViewModel placement() {
        return placement;
    }

    public SynthesisViewModel synthesis() {
        return synthesis;
    }

    public SeedViewModel seeds() {
        return seeds;
    }

    public ColourViewModel colours() {
        return colours;
    }

    public VariationsViewModel variations() {
        return variations;
    }

    public ModelsViewModel models() {
        return models;
    }

    public UnderlayViewModel underlay() {
        return underlay;
    }

    /** The newest sentence for the user. */
    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }
}
