/**
 * What can be said of a driver's files while they are typed, without running them. In: three texts and an interpreter. Out: findings and
 * names. Rules for Python are in {@code src/main/python/syndicate/lint}, run by the project's interpreter. Imported by {@code session} and
 * up.
 */
package io.syndicate.workbench.lint;
