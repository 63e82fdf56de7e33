package org.partbrush.ui;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.converter.LongStringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.partbrush.document.Scene;
import org.partbrush.synthesis.Engine;
import org.partbrush.synthesis.SynthesisState;
import org.partbrush.ui.model.ColourViewModel;
import org.partbrush.ui.model.PainterViewModel;
import org.partbrush.ui.model.SceneViewModel;
import org.partbrush.ui.model.SeedViewModel;
import org.partbrush.ui.model.SeedViewModel.Reach;
import org.partbrush.ui.model.SynthesisViewModel;
import org.partbrush.ui.panel.ColourChoice;

/** How the picture is made: live or when asked, from which seeds, by which model. */
final class SynthesisView extends VBox {

    /** Whole numbers that fit, and what one types before there is one. */
    private static final Pattern SEED = Pattern.compile("-?\\d{0,18}");

    private static final double GIGABYTE = 1 << 30;
    private static final double GAP = 6;

    private final SceneViewModel scenes;
    private final SynthesisViewModel synthesis;
    private final SeedViewModel seeds;
    private final ButtonBase renderNow;
    private final ButtonBase stop;
    private final ButtonBase compare;
    private final ButtonBase keep;
    private final HBox render = new HBox(6);
    private final ProgressBar progress = new ProgressBar(0);
    private final ToggleGroup reaches = new ToggleGroup();
    private final TextField seed = new TextField();
    private final Label memory = new Label();

    /**
     * @param isOpen whether more than the heading is shown
     */
    SynthesisView(PainterViewModel painter, SynthesisCommands commands, BooleanProperty isOpen, Actions actions) {
        super(GAP);
        scenes = painter.scenes();
        synthesis = painter.synthesis();
        seeds = painter.seeds();
        renderNow = wide(commands.renderNow(), Styles.ACCENT);
        stop = wide(commands.cancel(), Styles.BUTTON_OUTLINED);
        compare = CommandControls.holdButton(commands.compare());
        keep = CommandControls.button(commands.keep());
        render.getChildren().setAll(renderNow, compare, keep);
        setId("synthesis");
        getStyleClass().add("synthesis");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add("thin");
        progress.progressProperty().bind(synthesis.progressProperty());
        VBox content = new VBox(
                GAP,
                render,
                progress,
                reachRow(painter.colours()),
                seedRow(commands, actions.onSeed()),
                modelButton(painter, actions.onModel()),
                memory);
        content.visibleProperty().bind(isOpen);
        content.managedProperty().bind(isOpen);
        getChildren().addAll(heading(commands, isOpen), content);
        synthesis.stateProperty().subscribe(this::showState);
        painter.scenes().sceneProperty().subscribe(this::showReaches);
        painter.objects().selectedProperty().subscribe(this::showReaches);
        painter.tools().currentProperty().subscribe(this::showReaches);
        seeds.reachProperty().subscribe(this::showReaches);
        showReaches();
        showState();
        memory.getStyleClass().add("mark");
        memory.setWrapText(true);
        memory.managedProperty().bind(memory.textProperty().isNotEmpty());
        painter.scenes().sceneProperty().subscribe(this::showMemory);
        synthesis.engineProperty().subscribe(this::showMemory);
    }

    /**
     * What the panel asks of the window.
     *
     * @param onModel opens the choice of model and device
     * @param onSeed goes on after a seed was typed
     */
    record Actions(Runnable onModel, Runnable onSeed) {}

    private static ButtonBase wide(Command command, String style) {
        ButtonBase button = CommandControls.labelledButton(command);
        button.getStyleClass().remove(Styles.FLAT);
        button.getStyleClass().add(style);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private static Node heading(SynthesisCommands commands, BooleanProperty isOpen) {
        FontIcon sign = new FontIcon();
        sign.iconCodeProperty()
                .bind(isOpen.map(open -> open ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT));
        Button title = new Button("Picture", sign);
        title.setId("fold-picture");
        title.getStyleClass().addAll(Styles.FLAT, "panel-title", "fold");
        title.setTooltip(new Tooltip("Fold this panel, to give the objects more room"));
        title.setOnAction(event -> isOpen.set(!isOpen.get()));
        HBox row = new HBox(title, space(), CommandControls.switchOf(commands.live()));
        row.getStyleClass().add("row");
        return row;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /** While a picture is being made the button that starts one stops it. */
    private void showState() {
        SynthesisState state = synthesis.stateProperty().get();
        boolean isRendering = state == SynthesisState.SYNTHESIZING || state == SynthesisState.WAITING;
        boolean hadKeyboard = renderNow.isFocused() || stop.isFocused();
        ButtonBase shown = isRendering ? stop : renderNow;
        if (!render.getChildren().getFirst().equals(shown)) {
            render.getChildren().set(0, shown);
        }
        if (hadKeyboard) {
            shown.requestFocus();
        }
        progress.setOpacity(state == SynthesisState.SYNTHESIZING ? 1 : 0);
    }

    /** Small pictures need no word. */
    private void showMemory() {
        Engine engine = synthesis.engineProperty().get();
        Scene scene = scenes.scene();
        double gigabytes = engine == null ? 0 : engine.memoryFor(scene.width(), scene.height()) / GIGABYTE;
        memory.setText(
                gigabytes < 1
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "%d × %d pixels need %.1f GB of memory, or are made in pieces.",
                                scene.width(),
                                scene.height(),
                                gigabytes));
    }

    private Node reachRow(ColourViewModel colours) {
        HBox row = new HBox();
        for (Reach reach : Reach.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("reach-" + reach.name().toLowerCase(Locale.ROOT));
            button.setUserData(reach);
            button.setToggleGroup(reaches);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(0);
            button.setPrefWidth(0);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.getStyleClass()
                    .addAll(
                            "reach",
                            Styles.SMALL,
                            switch (reach) {
                                case IMAGE -> Styles.LEFT_PILL;
                                case CLASS -> Styles.CENTER_PILL;
                                case OBJECT -> Styles.RIGHT_PILL;
                            });
            button.setTooltip(new Tooltip(
                    switch (reach) {
                        case IMAGE -> "Seed, re-roll and variations are for the whole image";
                        case CLASS -> "… for everything of the class you paint with";
                        case OBJECT -> "… for the selected object alone";
                    }));
            button.setOnAction(event -> {
                seeds.reachProperty().set(reach);
                button.setSelected(true);
            });
            row.getChildren().add(button);
        }
        ColourChoice colour = new ColourChoice(colours);
        HBox.setMargin(colour, new Insets(0, 0, 0, 4));
        row.getChildren().add(colour);
        return row;
    }

    private void showReaches() {
        reaches.getToggles().forEach(toggle -> {
            Reach reach = (Reach) toggle.getUserData();
            ToggleButton button = (ToggleButton) toggle;
            button.setText(seeds.nameOf(reach));
            button.setAccessibleText("Looks of " + seeds.nameOf(reach));
            button.setSelected(seeds.reachProperty().get() == reach);
        });
    }

    private Node seedRow(SynthesisCommands commands, Runnable onDone) {
        TextFormatter<@Nullable Long> numbers = new TextFormatter<>(
                new LongStringConverter(),
                null,
                change -> SEED.matcher(change.getControlNewText()).matches() ? change : null);
        seed.setId("seed");
        seed.setOnAction(event -> onDone.run());
        seed.setTextFormatter(numbers);
        seed.setPrefColumnCount(6);
        seed.setAccessibleText("Seed");
        seed.setTooltip(new Tooltip("Equal scenes with equal seeds give equal pictures"));
        seed.disableProperty()
                .bind(seeds.lockedProperty().or(seeds.seedProperty().isNull()));
        seeds.seedProperty().subscribe(numbers::setValue);
        numbers.valueProperty().subscribe(typed -> {
            if (typed == null) {
                numbers.setValue(seeds.seedProperty().get());
            } else {
                seeds.choose(typed);
            }
        });
        HBox.setHgrow(seed, Priority.ALWAYS);
        Label title = new Label("Seed");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.setLabelFor(seed);
        HBox row = new HBox(
                2,
                title,
                seed,
                CommandControls.button(commands.lock()),
                CommandControls.button(commands.roll()),
                CommandControls.button(commands.variations()));
        HBox.setMargin(title, new Insets(0, 4, 0, 0));
        row.getStyleClass().add("row");
        return row;
    }

    private Node modelButton(PainterViewModel painter, Runnable onModel) {
        Button model = new Button("", new FontIcon(MaterialDesignC.CHIP));
        model.setId("model");
        model.setMaxWidth(Double.MAX_VALUE);
        model.getStyleClass().addAll(Styles.SMALL, "model-button");
        model.setTooltip(new Tooltip("Choose the model and the device that make the picture"));
        model.setOnAction(event -> onModel.run());
        model.textProperty()
                .bind(Bindings.when(painter.models().loadingProperty())
                        .then("Loading the model …")
                        .otherwise(synthesis.engineStatusProperty()));
        return model;
    }
}
