package jp.kokuji.submission;

import java.util.List;

/** The attributes of a row of a sheet and its cells, blank where the file says nothing. */
record PlainRow(String number, String height, String hidden, List<PlainCell> cells) {}
