package jp.kokuji.run;

/** Hears how far a job has come, to show it to whoever is watching. */
public interface Progress {
  /** A piece of work begins; {@code steps} is how many steps it has. */
  void begin(String work, int steps);

  /** A step is done. */
  void step(String what);

  /** The piece of work has ended. */
  void end();

  /** For runs that nobody watches. */
  Progress NONE =
      new Progress() {
        @Override
        public void begin(String work, int steps) {}

        @Override
        public void step(String what) {}

        @Override
        public void end() {}
      };
}
