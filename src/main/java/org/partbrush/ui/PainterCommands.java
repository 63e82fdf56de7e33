package org.partbrush.ui;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.partbrush.ui.canvas.Camera;
import org.partbrush.ui.canvas.ViewSettings;
import org.partbrush.ui.model.PainterViewModel;
import org.partbrush.ui.model.ToolKind;
import org.partbrush.ui.model.ToolViewModel;

/** Every command of the painter, by the menu it is in. Menus, tool bar, keys and the list of shortcuts are made of it. */
final class PainterCommands {

    private static final double ZOOM_STEP = 1.25;
    private static final int RECENT_KEYS = 9;

    private final PainterViewModel painter;
    private final ViewSettings settings;
    final Command newScene;
    final Command open;
    final Command save;
    final Command saveAs;
    final Command exportImage;
    final Command exportPartMap;
    final Command quit;
    final Command undo;
    final Command redo;
    final Command removePart;
    final Command zoomIn;
    final Command zoomOut;
    final Command fit;
    final Command actualSize;
    final Command overlay;
    final Command overlayOnResult;
    final Command panels;
    final Command live;
    final Command renderNow;
    final Command newSeed;

    PainterCommands(PainterViewModel painter, Documents documents, ViewSettings settings, Runnable onQuit) {
        this.painter = painter;
        this.settings = settings;
        newScene = Command.of("New …", documents::create)
                .withKey("Shortcut+N")
                .withIcon(MaterialDesignF.FILE_PLUS_OUTLINE);
        open = Command.of("Open …", documents::open)
                .withKey("Shortcut+O")
                .withIcon(MaterialDesignF.FOLDER_OPEN_OUTLINE);
        save = Command.of("Save", documents::save).withKey("Shortcut+S").withIcon(MaterialDesignC.CONTENT_SAVE_OUTLINE);
        saveAs = Command.of("Save as …", documents::saveAs).withKey("Shortcut+Shift+S");
        exportImage = Command.of("Export image …", documents::exportImage)
                .withKey("Shortcut+Shift+E")
                .withIcon(MaterialDesignI.IMAGE_MOVE);
        exportPartMap = Command.of("Export part map …", documents::exportPartMap);
        quit = Command.of("Quit", onQuit).withKey("Shortcut+Q");
        undo = Command.of("Undo", painter.scenes()::undo)
                .withKey("Shortcut+Z")
                .withIcon(MaterialDesignU.UNDO)
                .withTitle(painter.scenes().undoTitleProperty())
                .enabledWhen(painter.scenes().canUndoProperty());
        redo = Command.of("Redo", painter.scenes()::redo)
                .withKey("Shortcut+Shift+Z")
                .withIcon(MaterialDesignR.REDO)
                .withTitle(painter.scenes().redoTitleProperty())
                .enabledWhen(painter.scenes().canRedoProperty());
        removePart = Command.of("Remove chosen part", painter.objects()::removeSelectedPart)
                .withKey("DELETE")
                .enabledWhen(painter.objects()
                        .selectedPartProperty()
                        .map(part -> true)
                        .orElse(false));
        zoomIn = Command.of("Zoom in", () -> zoom(camera -> zoomed(camera, ZOOM_STEP)))
                .withKey("Shortcut+EQUALS")
                .withIcon(MaterialDesignM.MAGNIFY_PLUS_OUTLINE);
        zoomOut = Command.of("Zoom out", () -> zoom(camera -> zoomed(camera, 1 / ZOOM_STEP)))
                .withKey("Shortcut+MINUS")
                .withIcon(MaterialDesignM.MAGNIFY_MINUS_OUTLINE);
        fit = Command.of("Fit", () -> settings.fittedProperty().set(true))
                .withKey("Shortcut+DIGIT0")
                .withIcon(MaterialDesignF.FIT_TO_PAGE_OUTLINE);
        actualSize = Command.of("100 %", () -> zoom(camera -> zoomed(camera, 1 / camera.scale())))
                .withKey("Shortcut+DIGIT1");
        overlay = Command.toggle("Part overlay", settings.overlayProperty())
                .withKey("O")
                .withIcon(MaterialDesignL.LAYERS_OUTLINE);
        overlayOnResult = Command.toggle("Part overlay on the result", settings.overlayOnResultProperty())
                .withKey("Shift+O");
        panels = Command.toggle("Panels", settings.panelsProperty()).withKey("TAB");
        live = Command.toggle("Live", painter.synthesis().liveProperty())
                .withKey("Shortcut+L")
                .withIcon(MaterialDesignL.LIGHTNING_BOLT_OUTLINE);
        renderNow = Command.of("Render now", painter.synthesis()::renderNow)
                .withKey("Shortcut+R")
                .withIcon(MaterialDesignP.PLAY_OUTLINE)
                .enabledWhen(
                        painter.synthesis().engineProperty().map(engine -> true).orElse(false));
        newSeed = Command.of("New seed", painter.synthesis()::newSeed)
                .withKey("Shortcut+Shift+R")
                .withIcon(MaterialDesignD.DICE_5_OUTLINE);
    }

    private static Camera zoomed(Camera camera, double factor) {
        return camera.zoomed(factor, camera.centreX(), camera.centreY());
    }

    private void zoom(UnaryOperator<Camera> change) {
        settings.look(change.apply(settings.cameraProperty().get()));
    }

    List<List<Command>> file() {
        return List.of(
                List.of(newScene, open), List.of(save, saveAs), List.of(exportImage, exportPartMap), List.of(quit));
    }

    List<List<Command>> edit() {
        return List.of(List.of(undo, redo), List.of(removePart));
    }

    List<List<Command>> view() {
        return List.of(List.of(zoomIn, zoomOut, fit, actualSize), List.of(overlay, overlayOnResult), List.of(panels));
    }

    List<List<Command>> synthesize() {
        return List.of(List.of(live, renderNow), List.of(newSeed));
    }

    /** What has a key but no place in a menu: tools, sizes, classes. */
    List<Command> keyed() {
        ToolViewModel tools = painter.tools();
        Stream<Command> kinds = Stream.of(ToolKind.values())
                .map(kind -> Command.of(kind.title(), () -> tools.toolProperty().set(kind.tool()))
                        .withKey(kind.key()));
        Stream<Command> recent = Stream.iterate(1, i -> i <= RECENT_KEYS, i -> i + 1)
                .map(i -> Command.of("Recent class " + i, () -> tools.useRecent(i - 1))
                        .withKey("DIGIT" + i));
        Stream<Command> others = Stream.of(
                Command.of("Fill", () -> tools.toolProperty().set(ToolKind.FILL.tool()))
                        .withKey("F"),
                Command.of("Swap with the last class", tools::swapClass).withKey("X"),
                Command.of("Default class", tools::useDefaultClass).withKey("D"),
                Command.of("Redo", redo::run).withKey("Shortcut+Y"),
                Command.of("Drop the gesture", tools::cancel).withKey("ESCAPE"));
        return Stream.of(kinds, others, recent).flatMap(commands -> commands).toList();
    }
}
