/**
 * The driver's three files in tabs, with what is wrong with them below. In: snapshots of the open project, a way to save.
 * Out: saved files, the caret's place, whether anything is unsaved. Imported by {@code Main} and, for its menus, by {@code ui.shell}.
 */
package io.syndicate.workbench.ui.editor;
