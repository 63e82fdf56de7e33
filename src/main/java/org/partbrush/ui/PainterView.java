package org.partbrush.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.prefs.Preferences;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.partbrush.io.SampleScenes;
import org.partbrush.label.Vocabulary;
import org.partbrush.ui.canvas.LayoutView;
import org.partbrush.ui.canvas.ResultView;
import org.partbrush.ui.canvas.SceneLayers;
import org.partbrush.ui.canvas.SceneViews;
import org.partbrush.ui.canvas.ViewSettings;
import org.partbrush.ui.dialog.ModelDialog;
import org.partbrush.ui.dialog.Questions;
import org.partbrush.ui.model.PainterViewModel;
import org.partbrush.ui.panel.ObjectsView;
import org.partbrush.ui.panel.PaletteHeading;
import org.partbrush.ui.panel.PaletteView;
import org.partbrush.ui.panel.PicturesView;
import org.partbrush.ui.panel.StatusView;
import org.partbrush.ui.panel.ToolsView;
import org.partbrush.ui.panel.UnderlayView;

/** The painter's window content. FX thread only. */
public final class PainterView extends StackPane {

    private final PainterViewModel painter;
    private final FileAccess files;
    private final ViewSettings settings = new ViewSettings();
    private final KeyboardFocus keyboard = new KeyboardFocus(this);
    private final PainterCommands commands;
    private final TourView tour;

    /**
     * @param userSettings where the arrangement of the window is remembered
     * @param onQuit what the menu's Quit does
     */
    public PainterView(
            PainterViewModel painter,
            FileAccess files,
            Questions questions,
            UserSettings userSettings,
            Runnable onQuit) {
        this.painter = painter;
        this.files = files;
        PainterCommands.Window actions =
                new PainterCommands.Window(keyboard, onQuit, this::offerTour, () -> questions.showShortcuts(keymap()));
        commands = PainterCommands.of(painter, files, settings, questions, actions);
        // A bidirectional binding would let go of the remembered value.
        BooleanProperty arePicturesShown = userSettings.toggle("pictures", true);
        settings.picturesProperty().set(arePicturesShown.get());
        settings.picturesProperty().subscribe(isShown -> arePicturesShown.set(isShown));
        BorderPane window = new BorderPane();
        tour = new TourView(window, TourStep.ALL, keyboard::toCanvas);
        AppearanceMenu appearance = new AppearanceMenu(userSettings.appearanceProperty());
        window.setTop(new VBox(
                new PainterMenuBar(commands, files.library(), appearance), new PainterToolBar(commands, settings)));
        window.setCenter(new Workbench(
                leftPanel(), middle(), rightPanel(userSettings), settings.panelsProperty(), userSettings));
        window.setBottom(new StatusView(painter.objects(), painter.synthesis(), settings));
        getChildren().addAll(window, tour);
        FileDrop.install(this, files.imports());
    }

    /** Binds the painter's keys to the scene that shows this view. */
    public void bindKeys(Scene scene) {
        KeyBindings.install(scene, commands, painter.tools());
    }

    /** The tour is on the scene that is open, or on a sample if that has no object with parts. */
    private void offerTour() {
        boolean hasParts = painter.objects().objectsProperty().get().all().stream()
                .anyMatch(object -> !painter.objects().partsOf(object).isEmpty());
        if (hasParts) {
            startTour();
        } else {
            files.documents().open(SampleScenes.all().getFirst(), this::startTour);
        }
    }

    /** Everything that the tour speaks of is shown first. */
    private void startTour() {
        settings.panelsProperty().set(true);
        settings.picturesProperty().set(true);
        Platform.runLater(tour::start);
    }

    /** Takes the keys that the user chose earlier from a store and keeps them there from now on. */
    public void rememberKeys(Preferences store) {
        commands.keymap().remember(store);
    }

    private Keymap keymap() {
        return commands.keymap();
    }

    /** It leaves as soon as a scene is opened or changed. */
    private StartView startView() {
        BooleanProperty isShown = settings.startPageProperty();
        StartView start = new StartView(files.library(), files.documents(), () -> isShown.set(false));
        start.visibleProperty().bind(isShown);
        painter.scenes().sceneProperty().subscribe(() -> isShown.set(false));
        isShown.subscribe(shown -> {
            if (shown) {
                start.takeKeyboard();
            } else if (KeyboardFocus.isIn(
                    StartView.class, getScene() == null ? null : getScene().getFocusOwner())) {
                keyboard.toCanvas();
            }
        });
        return start;
    }

    /** Shows the start page if there is something to go on with and nothing was opened or painted yet. */
    public void greet() {
        boolean isUntouched = files.documents().fileProperty().get() == null
                && !painter.scenes().modifiedProperty().get();
        settings.startPageProperty()
                .set(isUntouched && !files.library().recent().isEmpty());
    }

    private Region leftPanel() {
        ObservableValue<Vocabulary> vocabulary = painter.scenes().vocabularyValue();
        PaletteView palette = new PaletteView(vocabulary, painter.tools());
        VBox.setVgrow(palette, Priority.ALWAYS);
        ToolsView tools = new ToolsView(painter.tools(), vocabulary, commands::keyOf);
        tools.setId("tools");
        return new VBox(10, tools, new PaletteHeading(), palette, new UnderlayView(painter.underlay()));
    }

    private ObjectsView objectsPanel() {
        PartCommands part = commands.part();
        ObjectCommands object = commands.object();
        List<ButtonBase> main = Stream.of(part.remove(), part.restore())
                .map(PainterView::shortButton)
                .toList();
        List<ButtonBase> others = Stream.of(
                        part.cutOff(), part.enlarge(), part.shrink(), part.mirror(), part.pin(), object.hide())
                .map(CommandControls::button)
                .peek(button -> button.getStyleClass().add("small-action"))
                .toList();
        return new ObjectsView(
                painter.objects(),
                painter.parts(),
                commands::keyOf,
                new ObjectsView.Actions(main, others, this::partMenu, painter.placement()::delete));
    }

    /** Shows the verb alone: what it is done to stands above it, and in the tooltip. */
    private static ButtonBase shortButton(Command command) {
        ButtonBase button = CommandControls.button(command);
        button.textProperty().bind(command.title().map(title -> title.substring(0, title.indexOf(' '))));
        button.getStyleClass().removeAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.getStyleClass().addAll(Styles.SMALL, "part-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setPrefWidth(0);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private ContextMenu partMenu() {
        return new PartMenu(commands, painter).create();
    }

    private Region middle() {
        StackPane views = new StackPane(sceneViews(), startView(), new NoticeView(painter.noticeProperty()));
        VBox.setVgrow(views, Priority.ALWAYS);
        PicturesView pictures = new PicturesView(
                painter.synthesis(),
                painter.variations(),
                CommandControls.labelledButton(commands.synthesis().variations()),
                CommandControls.labelledButton(commands.synthesis().keep()));
        pictures.visibleProperty().bind(settings.picturesProperty());
        pictures.managedProperty().bind(settings.picturesProperty());
        return new VBox(views, pictures);
    }

    private Region rightPanel(UserSettings userSettings) {
        ObjectsView objects = objectsPanel();
        VBox.setVgrow(objects, Priority.ALWAYS);
        BooleanProperty isPictureOpen = userSettings.toggle("panel.picture", true);
        SynthesisView.Actions actions = new SynthesisView.Actions(this::showModels, keyboard::toCanvas);
        return new VBox(10, objects, new SynthesisView(painter, commands.synthesis(), isPictureOpen, actions));
    }

    private void showModels() {
        new ModelDialog(painter.models(), getScene().getWindow()).show();
    }

    private SceneViews sceneViews() {
        SceneLayers layers = new SceneLayers(painter.objects(), settings, painter.underlay());
        LayoutView layout = new LayoutView(layers, painter.objects(), painter.tools(), settings);
        ResultView result = new ResultView(layers, painter.objects(), painter.synthesis(), settings);
        layout.setObjectMenu(this::partMenu);
        result.setObjectMenu(this::partMenu);
        return new SceneViews(layers, layout, result, settings);
    }
}
