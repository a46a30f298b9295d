/**
 * One rewrite at a time in large type, for a demo before others. In: {@code SessionSnapshot}. Out: nothing. May be imported by
 * {@code ui.shell} only.
 */
package io.syndicate.workbench.ui.presenter;
