package io.syndicate.workbench.check;

import io.syndicate.workbench.project.CheckId;

/** Is told how a run goes on, on the run's own thread; must be quick. */
public interface CheckProgress {

    /** Nobody watches. */
    CheckProgress NONE = new CheckProgress() {
        @Override
        public void began(CheckId check, int index, int of) {
        }

        @Override
        public void ended(CheckResult result) {
        }
    };

    /**
     * @param check begins
     * @param index from 0
     * @param of    how many there are
     */
    void began(CheckId check, int index, int of);

    /** @param result is final */
    void ended(CheckResult result);

    /** @param evidence what the driver answered, once after all checks; not told where it does not start */
    default void evidence(CheckEvidence evidence) {
    }
}
