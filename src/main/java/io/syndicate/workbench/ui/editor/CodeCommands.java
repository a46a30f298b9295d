package io.syndicate.workbench.ui.editor;

/**
 * What menus and keys do to the code in front beyond what any text field can. Read-only files and hidden secrets are not changed; nothing
 * is done while no project is open. FX thread only.
 */
public final class CodeCommands {

    private final Workspace workspace;

    CodeCommands(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Makes comments of the selected lines of code, or code of comments. */
    public void toggleComment() {
        workspace.edit(text -> text.editing().toggleComment());
    }

    /** Puts a copy of the selection behind it, or of the line below it. */
    public void duplicate() {
        workspace.edit(text -> text.editing().duplicate());
    }

    /** Selects the caret's line, or all lines of a selection; again for one more. */
    public void selectLines() {
        workspace.view(text -> text.editing().selectLines());
    }

    /** Deletes the selected lines. */
    public void deleteLines() {
        workspace.edit(text -> text.editing().deleteLines());
    }

    /** Moves the selected lines up. */
    public void moveUp() {
        workspace.edit(text -> text.editing().moveLines(-1));
    }

    /** Moves the selected lines down. */
    public void moveDown() {
        workspace.edit(text -> text.editing().moveLines(1));
    }

    /** Goes from the bracket beside the caret to its partner. */
    public void goToBracket() {
        workspace.view(CodeText::goToBracket);
    }

    /** Offers what may be typed at the caret. */
    public void complete() {
        workspace.edit(CodeText::complete);
    }

    /** Mends what is wrong in the caret's line, where that can be done for the author. */
    public void fixProblem() {
        workspace.fixAtCaret();
    }

    /** Goes to the next problem of the file. */
    public void nextProblem() {
        workspace.nextProblem(1);
    }

    /** Goes to the problem before. */
    public void previousProblem() {
        workspace.nextProblem(-1);
    }
}
