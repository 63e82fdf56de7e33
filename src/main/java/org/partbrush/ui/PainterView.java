package org.partbrush.ui;

import java.util.List;
import java.util.prefs.Preferences;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.partbrush.label.Vocabulary;
import org.partbrush.ui.canvas.LayoutView;
import org.partbrush.ui.canvas.ResultView;
import org.partbrush.ui.canvas.SceneLayers;
import org.partbrush.ui.canvas.SceneViews;
import org.partbrush.ui.canvas.ViewSettings;
import org.partbrush.ui.dialog.Questions;
import org.partbrush.ui.model.PainterViewModel;
import org.partbrush.ui.panel.ObjectsView;
import org.partbrush.ui.panel.PaletteView;
import org.partbrush.ui.panel.StatusView;
import org.partbrush.ui.panel.ToolsView;
import org.partbrush.ui.panel.UnderlayView;

/** The painter's window content. FX thread only. */
public final class PainterView extends BorderPane {

    private static final double LEFT_WIDTH = 224;
    private static final double RIGHT_WIDTH = 268;

    private final PainterViewModel painter;
    private final FileAccess files;
    private final ViewSettings settings = new ViewSettings();
    private final PainterCommands commands;

    public PainterView(PainterViewModel painter, FileAccess files, Questions questions, Runnable onQuit) {
        this.painter = painter;
        this.files = files;
        commands = PainterCommands.of(painter, files, settings, onQuit);
        PainterMenuBar menuBar = new PainterMenuBar(commands, painter, files.library(), settings, questions);
        setTop(new VBox(menuBar, new PainterToolBar(commands, settings, painter.scenes())));
        setLeft(panel(leftPanel(), LEFT_WIDTH));
        setRight(panel(objectsPanel(), RIGHT_WIDTH));
        setCenter(new StackPane(sceneViews(), startView(), new NoticeView(painter.noticeProperty())));
        FileDrop.install(this, files.imports());
        setBottom(new StatusView(painter.objects(), painter.synthesis(), settings));
    }

    /** Binds the painter's keys to the scene that shows this view. */
    public void bindKeys(Scene scene) {
        KeyBindings.install(scene, commands.keyed(), painter.tools(), settings);
    }

    /** Takes the keys that the user chose earlier from a store and keeps them there from now on. */
    public void rememberKeys(Preferences store) {
        commands.keymap().remember(store);
    }

    /** It leaves as soon as a scene is opened or changed. */
    private StartView startView() {
        BooleanProperty isShown = settings.startPageProperty();
        StartView start = new StartView(files.library(), files.documents(), () -> isShown.set(false));
        start.visibleProperty().bind(isShown);
        painter.scenes().sceneProperty().subscribe(() -> isShown.set(false));
        // A filter, because lists take Escape for themselves.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (isShown.get() && event.getCode() == KeyCode.ESCAPE) {
                isShown.set(false);
                event.consume();
            }
        });
        return start;
    }

    /** Shows the start page if there is something to go on with and nothing was opened or painted yet. */
    public void greet() {
        boolean isUntouched = files.documents().fileProperty().get() == null
                && !painter.scenes().modifiedProperty().get();
        settings.startPageProperty().set(isUntouched && !files.library().recent().isEmpty());
    }

    private VBox leftPanel() {
        Label title = new Label("Classes");
        title.getStyleClass().add("panel-title");
        Vocabulary vocabulary = painter.scenes().scene().vocabulary();
        PaletteView palette = new PaletteView(vocabulary, painter.tools());
        VBox.setVgrow(palette, Priority.ALWAYS);
        return new VBox(10, new ToolsView(painter.tools(), vocabulary), title, palette, new UnderlayView(painter.underlay()));
    }

    private ObjectsView objectsPanel() {
        PartCommands part = commands.part();
        ObjectCommands object = commands.object();
        List<ButtonBase> main = Stream.of(part.remove(), part.restore())
                .map(PainterView::wideButton)
                .toList();
        List<ButtonBase> others = Stream.of(
                        part.cutOff(),
                        part.enlarge(),
                        part.shrink(),
                        part.mirror(),
                        part.copy(),
                        part.paste(),
                        part.pin(),
                        object.hide(),
                        object.reinfer(),
                        object.rename(),
                        object.merge(),
                        object.split())
                .map(CommandControls::button)
                .toList();
        return new ObjectsView(
                painter.objects(),
                painter.parts(),
                settings,
                new ObjectsView.Actions(main, others, this::partMenu, painter.placement()::delete));
    }

    private static ButtonBase wideButton(Command command) {
        ButtonBase button = CommandControls.labelledButton(command);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("part-button");
        return button;
    }

    private ContextMenu partMenu() {
        return new PartMenu(commands, painter).create();
    }

    private Region panel(Region content, double width) {
        content.getStyleClass().add("panel");
        content.setPrefWidth(width);
        content.setMinWidth(width);
        ObservableValue<Boolean> isShown = settings.panelsProperty();
        content.visibleProperty().bind(isShown);
        content.managedProperty().bind(isShown);
        return content;
    }

    private SceneViews sceneViews() {
        SceneLayers layers = new SceneLayers(painter.objects(), settings, painter.underlay());
        LayoutView layout = new LayoutView(layers, painter.objects(), painter.tools(), settings);
        ResultView result = new ResultView(layers, painter.objects(), painter.synthesis(), settings);
        layout.setObjectMenu(this::partMenu);
        result.setObjectMenu(this::partMenu);
        settings.objectsFocusedProperty().addListener((observed, before, isFocused) -> {
            if (!isFocused && before) {
                layout.requestFocus();
            }
        });
        return new SceneViews(layers, layout, result, settings);
    }
}
