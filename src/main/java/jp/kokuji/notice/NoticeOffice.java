package jp.kokuji.notice;

import jp.kokuji.figure.FinalVersions;
import org.springframework.stereotype.Component;

/** What it takes to publish a notice. */
@Component
record NoticeOffice(
    NoticeLog log,
    FinalReports reports,
    FinalVersions versions,
    NoticeTerms terms,
    NoticeHistory history,
    PublicScan scan,
    Submitted submitted) {}
