package io.syndicate.workbench.project;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;

/** Finds many needles in one pass, whatever their number (Aho and Corasick). Built once, then read by any thread. */
final class NeedleTree {

    /** Longest needle that is followed whole: each symbol takes some 90 bytes. */
    static final int LONGEST = 32_768;
    private static final int TABLE = 256;

    private final Node root = new Node(0);
    private final Node[] first = new Node[TABLE];
    private boolean empty = true;

    /** What is searched. */
    interface Symbols {

        int length();

        int at(int index);

        /** @return whether the symbol is a letter or digit */
        boolean inWord(int index);
    }

    /** A needle longer than {@link #LONGEST} is found by its beginning, and counts as reaching to the end of what is searched. */
    void add(int[] needle) {
        Node node = root;
        for (int i = 0; i < Math.min(needle.length, LONGEST); i++) {
            node = node.childOrNew(needle[i]);
        }
        node.needle = node.depth;
        node.endless |= needle.length > LONGEST;
        empty = false;
    }

    /** Prepares {@link #findAll}; no needle may be added afterwards. */
    void link() {
        var open = new ArrayDeque<Node>();
        for (int i = 0; i < root.size; i++) {
            root.children[i].shorter = root;
            open.add(root.children[i]);
            if (root.symbols[i] < TABLE) {
                first[root.symbols[i]] = root.children[i];
            }
        }
        while (!open.isEmpty()) {
            Node node = open.remove();
            node.needle = Math.max(node.needle, node.shorter.needle);
            for (int i = 0; i < node.size; i++) {
                node.children[i].shorter = step(node.shorter, node.symbols[i]);
                open.add(node.children[i]);
            }
        }
    }

    /** @return {@code marks} and all symbols that are part of a needle; null for none */
    BitSet findAll(Symbols symbols, BitSet marks) {
        if (empty) {
            return marks;
        }
        BitSet found = marks;
        Node node = root;
        for (int i = 0; i < symbols.length(); i++) {
            node = step(node, symbols.at(i));
            if (node.needle > 0) {
                found = found == null ? new BitSet() : found;
                found.set(i + 1 - node.needle, node.endless ? symbols.length() : i + 1);
            }
            if (node.endless) {
                return found;
            }
        }
        return found;
    }

    /** @return {@code marks} and all symbols that are part of a needle with no letter or digit beside it; null for none */
    BitSet findWords(Symbols symbols, BitSet marks) {
        if (empty) {
            return marks;
        }
        BitSet found = marks;
        for (int i = 0; i < symbols.length(); i++) {
            int length = i > 0 && symbols.inWord(i - 1) ? 0 : wordAt(symbols, i);
            if (length > 0) {
                found = found == null ? new BitSet() : found;
                found.set(i, i + length);
            }
        }
        return found;
    }

    private int wordAt(Symbols symbols, int start) {
        int longest = 0;
        Node node = root;
        for (int i = start; i < symbols.length(); i++) {
            node = node.child(symbols.at(i));
            if (node == null) {
                return longest;
            }
            if (node.needle == node.depth && (i + 1 == symbols.length() || !symbols.inWord(i + 1))) {
                longest = node.depth;
            }
        }
        return longest;
    }

    private Node step(Node from, int symbol) {
        for (Node node = from; node != root; node = node.shorter) {
            Node next = node.child(symbol);
            if (next != null) {
                return next;
            }
        }
        Node next = symbol < TABLE ? first[symbol] : root.child(symbol);
        return next == null ? root : next;
    }

    /** A prefix of needles; {@code shorter} is its longest proper suffix that is a prefix too. */
    private static final class Node {

        private final int depth;
        private int needle;
        private boolean endless;
        private Node shorter;
        private int size;
        private int[] symbols = {};
        private Node[] children = {};

        Node(int depth) {
            this.depth = depth;
        }

        Node child(int symbol) {
            int at = Arrays.binarySearch(symbols, 0, size, symbol);
            return at < 0 ? null : children[at];
        }

        Node childOrNew(int symbol) {
            int at = Arrays.binarySearch(symbols, 0, size, symbol);
            if (at < 0) {
                at = -1 - at;
                insert(at, symbol);
            }
            return children[at];
        }

        private void insert(int at, int symbol) {
            if (size == symbols.length) {
                symbols = Arrays.copyOf(symbols, size * 2 + 1);
                children = Arrays.copyOf(children, size * 2 + 1);
            }
            System.arraycopy(symbols, at, symbols, at + 1, size - at);
            System.arraycopy(children, at, children, at + 1, size - at);
            symbols[at] = symbol;
            children[at] = new Node(depth + 1);
            size++;
        }
    }
}
