package jp.kokuji.notice;

import jp.kokuji.figure.FinalVersions;
import jp.kokuji.record.ProblemNotes;
import org.springframework.stereotype.Component;

/** What it takes to publish a notice. */
@Component
record NoticeOffice(
    NoticeLog log,
    FinalReports reports,
    NoticedEditions editions,
    FinalVersions versions,
    NoticeTerms terms,
    NoticeHistory history,
    PublicScan scan,
    Submitted submitted,
    ProblemNotes notes) {}
