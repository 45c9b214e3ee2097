package jp.kokuji.returned;

import java.util.Optional;
import jp.kokuji.submission.Problem;

/** A problem and its cell; nothing where the file as a whole is meant. */
record ListedProblem(Problem problem, Optional<Place> place) {}
