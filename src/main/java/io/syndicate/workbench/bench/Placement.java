package io.syndicate.workbench.bench;

import java.util.List;

/** Where this program and the process at the other end of its pipes run. */
enum Placement {
    ONE_CORE {
        @Override
        void place(Cores cores, long pid) throws NotMeasuredException {
            cores.bindBeside(pid);
        }
    },
    TWO_CORES {
        @Override
        void place(Cores cores, long pid) throws NotMeasuredException {
            cores.bindApart(List.of(pid));
        }
    };

    /** Binds the other end, where this program is bound already. */
    abstract void place(Cores cores, long pid) throws NotMeasuredException;
}
